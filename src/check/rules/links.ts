import type { Story } from '../../archive/issue.ts'
import { type EditorialRule, type StoryFault, storyRule, textRule } from '../editorialRule.ts'

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

function isUnrelated(link: string, story: Story): boolean {
  const words = wordsOfSlug(link)
  const text = textOf(story)
  return (
    words.length > 0 && text !== '' && words.filter((word) => text.includes(word)).length < words.length / 3
  )
}

const inFields = storyRule('links', (story, { stories }) => {
  const { link } = story
  if (link === undefined) return undefined
  const at = { level: 'warning', part: ['link'] } as const
  const faults: StoryFault<'links'>[] = []
  const first = stories.find((other) => other.link === link)
  if (first && first !== story) faults.push({ ...at, code: 'repeated', params: { link, story: first.id } })
  if (isUnrelated(link, story)) faults.push({ ...at, code: 'unrelated', params: { link } })
  return faults
})

const inTexts = textRule('links', ({ part, text }) => {
  const link = part === 'note' ? undefined : /\bhttps?:\/\/\S+|\bwww\.\S+/.exec(text)?.[0]
  return link === undefined ? undefined : { code: 'inText', params: { link }, level: 'warning' }
})

export const links: EditorialRule = {
  name: 'links',
  check: (issue) => [...inFields.check(issue), ...inTexts.check(issue)],
}
