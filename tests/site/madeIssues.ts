import type { Issue, Story } from '../../src/archive/issue.ts'
import { editionIds, editionPath } from '../../src/archive/outputFormats.ts'
import type { WrittenEditions } from '../../src/editions/siteEditions.ts'

export function madeStory(id: string, changes: Partial<Story> = {}): Story {
  return {
    id,
    section: 'latest',
    places: ['chengdu'],
    topics: ['trade'],
    headline: { en: `Headline of ${id}`, zh: `标题 ${id}` },
    body: [
      [
        { en: 'First sentence.', zh: '第一句。' },
        { en: 'Second sentence.', zh: '第二句。' },
      ],
      [{ en: 'Second paragraph.', zh: '第二段。' }],
    ],
    ...changes,
  }
}

export function madeIssue(id: string, stories: Story[], changes: Partial<Issue> = {}): Issue {
  return { id, title: { en: 'Southwest China', zh: '西南地区' }, stories, ...changes }
}

/** `count` issues with `each` stories, newest first, back from December 2021. */
export function madeArchive(count: number, each: number): Issue[] {
  return Array.from({ length: count }, (_, back) => {
    const month = new Date(Date.UTC(2021, 11 - back, 1)).toISOString().slice(0, 7)
    return madeIssue(
      month,
      Array.from({ length: each }, (_, number) => madeStory(`story-${number + 1}`)),
    )
  })
}

/** Text that breaks code without escaping: markup of every kind, and characters that XML forbids. */
export const hostileText = 'A <b>&amp;</b> "b" \'c\' ]]> </script><!-- \u0007\uFFFE\uD800 末'

/** What a build reports of the editions that it wrote: a thousand bytes for the first, one more for each next one. */
export function writtenEditions(issues: readonly Issue[]): WrittenEditions {
  return new Map(
    issues.map(({ id }) => [
      id,
      editionIds.map((edition, at) => ({
        edition,
        path: editionPath(id, edition),
        type: 'application/epub+zip',
        bytes: 1000 + at,
      })),
    ]),
  )
}
