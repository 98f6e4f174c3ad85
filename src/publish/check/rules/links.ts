import type { Story } from '../../../archive/issue.ts'
import type { EditorialRule, Remark } from '../editorialRule.ts'
import { jsonPath } from '../parseIssue.ts'
import { textPairs, textsOf } from '../storyTexts.ts'

/** With fewer words, the last part of an address is the name of a section rather than a headline. */
const slugWords = 4

/** The words of an address's last part if it looks like a headline: `/2021/07/06/city-opens-new-line/`. */
function wordsOfSlug(link: string): string[] {
  const slug = new URL(link).pathname.split('/').findLast((part) => part !== '') ?? ''
  const words = slug
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .split('-')
    .filter((word) => /^[a-z]{3,}$/.test(word))
  return words.length < slugWords ? [] : words
}

function textOf({ headline, body }: Story): string {
  return [headline, ...body.flat()]
    .map(({ en = '' }) => en)
    .join(' ')
    .toLowerCase()
}

function strange(link: string, story: Story): boolean {
  const words = wordsOfSlug(link)
  const text = textOf(story)
  return (
    words.length > 0 && text !== '' && words.filter((word) => text.includes(word)).length < words.length / 3
  )
}

function linkRemark(path: string, story: string, found: string, expected: string): Remark {
  return { level: 'warning', path, story, found, expected }
}

export const links: EditorialRule = {
  name: 'links',
  what: 'A link that repeats in the issue, speaks of something else than its story, or stands in the text.',
  check: (issue) => [
    ...issue.stories.flatMap((story, index) => {
      const { id, link } = story
      if (link === undefined) return []
      const path = jsonPath(['stories', index, 'link'])
      const first = issue.stories.slice(0, index).find((earlier) => earlier.link === link)
      return [
        ...(first === undefined
          ? []
          : [linkRemark(path, id, `${link}, the link of “${first.id}”`, 'a link of its own')]),
        ...(strange(link, story) ? [linkRemark(path, id, link, 'an address that speaks of the story')] : []),
      ]
    }),
    ...textsOf(textPairs(issue)).flatMap(({ story, part, text, path }) => {
      const address = part === 'note' ? undefined : /\bhttps?:\/\/\S+|\bwww\.\S+/.exec(text)?.[0]
      return address === undefined
        ? []
        : [linkRemark(path, story.id, address, 'the text alone; an address belongs in the story’s link')]
    }),
  ],
}
