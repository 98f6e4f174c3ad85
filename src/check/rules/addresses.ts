import type { Story } from '../../archive/issue.ts'
import { jsonPath } from '../../disk/parseIssue.ts'
import {
  type EditorialRule,
  editorialRule,
  oncePerPair,
  type StoryFault,
  storyRule,
  textRule,
} from '../editorialRule.ts'
import { issueTexts } from '../storyTexts.ts'

/** What an address begins with when it was mistyped: `https//`, `htps://`, `http:/www`, `https:www`, `www,`, `ww.`. */
const badStart =
  /(?:\bh?t{1,3}p{1,2}s?(?::(?=\/|www)\/{0,3}|\/{1,3}|[;：]\/{1,2}|\s+:?\/\/)|\bht{2,}s:\/\/|\bw{2,4}[,，。;:]\s?\w|\bw{3}\s\.\w|\bw{2}\.\w|\bw{4,}\.)\S*/gi
const goodStart = /^https?:\/\/[\p{L}\p{N}]/iu
/**
 * Labels in any script (RFC 5890). The last is in one script, because text that follows an address without a
 * space is not part of it.
 */
const hostName =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+(?:[a-z]{2,18}|xn--[a-z0-9-]{2,59}|[^\p{ASCII}\p{P}]{2,18})$/iu
/** An address, up to the next space, and with what follows a space inside it: `www.example. org/news`. */
const cutHost = /\b(?:https?:\/\/|www\.)[\w.-]*(?:[,;，。]|\.\s|\s\.)(?:[a-z]{2,6})\b(?:\/\S*)?/gi

/** Whether the address of a field cannot be right. */
function isMistyped(address: string): boolean {
  const host = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]?.replace(/:\d+$/, '') ?? ''
  if (!goodStart.test(address) || !hostName.test(host) || /\s/.test(address)) return true
  return (
    /^https?:\/\/(?:[^/]*(?:https?:?\/\/|https?\.)|(?:w{2}|w{4,}|www[^.]*www)\.)/i.test(address) ||
    /[，。；、”’）》\p{Script=Han}]$|[,;.]$/u.test(address)
  )
}

/** The first mistyped address in a text. */
function mistypedIn(text: string): string | undefined {
  return [...(text.match(badStart) ?? []), ...(text.match(cutHost) ?? [])].find(
    (one) => !goodStart.test(one) || one.match(cutHost),
  )
}

export const malformedAddress = oncePerPair(
  editorialRule('malformed-address', (issue) => {
    const ofStories = issue.stories.flatMap(({ id: story, link, noteSources = [] }, index) => {
      const path = jsonPath(['stories', index])
      const ofNote = noteSources.map((one, s) => ({
        address: one.link,
        path: `${path}.noteSources[${s}].link`,
        story,
      }))
      return [{ address: link, path: `${path}.link`, story }, ...ofNote]
    })
    const inFields = [{ address: issue.origin, path: '$.origin' }, ...ofStories].filter(
      ({ address }) => address !== undefined && isMistyped(address),
    )
    const inTexts = issueTexts(issue).map(({ text, path, story }) => ({
      address: mistypedIn(text),
      path,
      story: story.id,
    }))
    return [...inFields, ...inTexts].flatMap(({ address, ...place }) =>
      address === undefined
        ? []
        : [{ code: 'mistyped', params: { address }, level: 'error', ...place } as const],
    )
  }),
)

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
