import type { Story } from '../../archive/issue.ts'
import { type EditorialRule, type Fault, inEachStory, inEachText } from '../editorialRule.ts'

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

function warning(found: string, expected: string): Fault {
  return { level: 'warning', found, expected }
}

const inLinks = inEachStory((story, { stories }) => {
  const { link } = story
  if (link === undefined) return undefined
  const first = stories.find((other) => other.link === link)
  const faults = [
    ...(first && first !== story ? [warning(`${link}, the link of “${first.id}”`, 'a link of its own')] : []),
    ...(strange(link, story) ? [warning(link, 'an address that speaks of the story')] : []),
  ]
  return faults.map((fault) => ({ ...fault, part: ['link'] }))
})

const inTexts = inEachText(({ part, text }) => {
  const address = part === 'note' ? undefined : /\bhttps?:\/\/\S+|\bwww\.\S+/.exec(text)?.[0]
  if (address === undefined) return undefined
  return warning(address, 'the text alone; an address belongs in the story’s link')
})

export const links: EditorialRule = {
  name: 'links',
  what: 'A link that repeats in the issue, speaks of something else than its story, or stands in the text.',
  check: (issue) => [...inLinks(issue), ...inTexts(issue)],
}
