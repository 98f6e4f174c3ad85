import { jsonPath } from '../../disk/parseIssue.ts'
import { editorialRule, oncePerPair } from '../editorialRule.ts'
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
    const ofStories = issue.stories.flatMap(({ id, link, noteSources = [] }, index) => [
      { address: link, path: jsonPath(['stories', index, 'link']), story: id },
      ...noteSources.map((source, s) => ({
        address: source.link,
        path: jsonPath(['stories', index, 'noteSources', s, 'link']),
        story: id,
      })),
    ])
    const inFields = [{ address: issue.origin, path: jsonPath(['origin']) }, ...ofStories].filter(
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
