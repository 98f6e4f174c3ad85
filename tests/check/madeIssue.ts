import { readFileSync } from 'node:fs'
import { bilingual } from '../../src/archive/bilingual.ts'
import type { Issue, Story } from '../../src/archive/issue.ts'
import type { EditorialRule } from '../../src/check/editorialRule.ts'
import { parseIssue } from '../../src/disk/parseIssue.ts'

/** A story without faults, and a test's changes to it. */
export function madeStory(changes: Partial<Story> = {}): Story {
  return {
    id: 'ferry-timetable',
    date: '2019-04-10',
    section: 'latest',
    places: ['chongqing'],
    topics: ['transport'],
    headline: { en: 'Ferries sail later', zh: '渡轮延时' },
    body: [[{ en: 'Ferries now sail until ten in the evening.', zh: '渡轮现在开到晚上10点。' }]],
    ...changes,
  }
}

/** A body of one paragraph with these pairs of texts. */
export function madeBody(
  ...pairs: readonly (readonly [en: string | undefined, zh?: string])[]
): Story['body'] {
  return [
    pairs.map(([en, zh]) =>
      bilingual({ ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) }),
    ),
  ]
}

/** An issue of April 2019 with these stories. */
export function madeIssue(stories: readonly Story[], changes: Partial<Issue> = {}): Issue {
  return { id: '2019-04', title: { en: 'Made News', zh: '自编新闻' }, stories: [...stories], ...changes }
}

/**
 * What a rule reports about stories of one month, as `level code path`, with the story's number before the path if it is
 * not the first: `error sum body[0][0].en`, `error body 1.body`.
 */
export function said(rule: EditorialRule, ...stories: readonly Partial<Story>[]): string[] {
  const made = stories.map((changes, index) => madeStory({ id: `ferry-${index}`, ...changes }))
  return rule.check(madeIssue(made)).map(({ level, code, at }) => {
    const place = at.path.replace(/^\$\.stories\[(\d+)\]\.?/, (_, index) =>
      index === '0' ? '' : `${index}.`,
    )
    return `${level} ${code} ${place}`
  })
}

/** The made issue that contains every fault of a newsletter once. */
export function scarredIssue(): Issue {
  const file = 'tests/fixtures/scarred/2019-04.json'
  const parsed = parseIssue(file, readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error(`${file} does not fit the schema`)
  return parsed.issue
}
