import { jsonPath } from '../../disk/archive/parseIssue.ts'
import { type EditorialRule, type Fault, inEachStory, inEachText, oncePerPair } from '../editorialRule.ts'

/** What an address begins with when it was mistyped: `https//`, `htps://`, `http:/www`, `https:www`, `www,`, `ww.`. */
const badStart =
  /(?:\bh?t{1,3}p{1,2}s?(?::(?=\/|www)\/{0,3}|\/{1,3}|[;：]\/{1,2}|\s+:?\/\/)|\bht{2,}s:\/\/|\bw{2,4}[,，。;:]\s?\w|\bw{3}\s\.\w|\bw{2}\.\w|\bw{4,}\.)\S*/gi
const goodStart = /^https?:\/\/[\p{L}\p{N}]/iu
/** Labels in any script (RFC 5890). The last is in one, for text that follows an address without a space is no part of it. */
const hostName =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+(?:[a-z]{2,18}|xn--[a-z0-9-]{2,59}|[^\p{ASCII}\p{P}]{2,18})$/iu
/** An address, up to the next space, and with what follows a space inside it: `www.example. org/news`. */
const cutHost = /\b(?:https?:\/\/|www\.)[\w.-]*(?:[,;，。]|\.\s|\s\.)(?:[a-z]{2,6})\b(?:\/\S*)?/gi

/** Why an address that stands in a field cannot be right. Undefined if nothing speaks against it. */
function reasonAgainst(address: string): string | undefined {
  if (/\s/.test(address)) return 'a space'
  if (/[,;，。；\\]/.test(hostOf(address))) return 'a comma or another mark for a dot'
  if (!goodStart.test(address) || !hostName.test(hostOf(address))) return 'a host that cannot be'
  if (/^https?:\/\/[^/]*(?:https?:?\/\/|https?\.)/i.test(address)) return 'its beginning twice'
  if (/^https?:\/\/(?:w{2}|w{4,}|www[^.]*www)\./i.test(address)) return 'a mistyped “www.”'
  if (/[，。；、”’）》\p{Script=Han}]$|[,;.]$/u.test(address)) return 'a mark of the sentence at its end'
  return undefined
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]?.replace(/:\d+$/, '') ?? ''
}

const expected = 'an address that a browser can open, such as https://www.example.org/news'

/** What is wrong with the address in a field, if it has one, and the place of the field. */
function fieldFaults<Place>(address: string | undefined, place: Place): (Fault & Place)[] {
  const reason = address === undefined ? undefined : reasonAgainst(address)
  return reason === undefined
    ? []
    : [{ level: 'error', ...place, found: `${address}, with ${reason}`, expected }]
}

const inStories = inEachStory(({ link, noteSources = [] }) => [
  ...fieldFaults(link, { part: ['link'] }),
  ...noteSources.flatMap((source, s) => fieldFaults(source.link, { part: ['noteSources', s, 'link'] })),
])

const inTexts = inEachText(({ text }) => {
  const found = [...(text.match(badStart) ?? []), ...(text.match(cutHost) ?? [])].find(
    (address) => !goodStart.test(address) || cutHost.test(address),
  )
  cutHost.lastIndex = 0
  return found === undefined ? undefined : { level: 'error', found, expected }
})

export const malformedAddress: EditorialRule = {
  name: 'malformed-address',
  what: 'An address that no browser opens, in a field or in the text.',
  check: (issue) => [
    ...fieldFaults(issue.origin, { path: jsonPath(['origin']) }),
    ...inStories(issue),
    ...oncePerPair(inTexts(issue)),
  ],
}
