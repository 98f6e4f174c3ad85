import { jsonPath } from '../../disk/parseIssue.ts'
import {
  type EditorialRule,
  editorialRule,
  type Fault,
  oncePerPair,
  storyRule,
  textRule,
} from '../editorialRule.ts'

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

type FieldCode = Exclude<Fault<'malformed-address'>['code'], 'inText'>

/** Why the address of a field cannot be right. Undefined if it may be right. */
function reasonAgainst(address: string): FieldCode | undefined {
  if (/\s/.test(address)) return 'space'
  if (/[,;，。；\\]/.test(hostOf(address))) return 'comma'
  if (!goodStart.test(address) || !hostName.test(hostOf(address))) return 'host'
  if (/^https?:\/\/[^/]*(?:https?:?\/\/|https?\.)/i.test(address)) return 'twice'
  if (/^https?:\/\/(?:w{2}|w{4,}|www[^.]*www)\./i.test(address)) return 'www'
  if (/[，。；、”’）》\p{Script=Han}]$|[,;.]$/u.test(address)) return 'ending'
  return undefined
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]?.replace(/:\d+$/, '') ?? ''
}

/** What is wrong with the address in a field, if it has one, and the place of the field. */
function fieldFaults<Place>(
  address: string | undefined,
  place: Place,
): (Fault<'malformed-address'> & Place)[] {
  const code = address === undefined ? undefined : reasonAgainst(address)
  if (address === undefined || code === undefined) return []
  return [{ code, params: { address }, level: 'error', ...place }]
}

const inIssue = editorialRule('malformed-address', ({ origin }) =>
  fieldFaults(origin, { path: jsonPath(['origin']) }),
)

const inStories = storyRule('malformed-address', ({ link, noteSources = [] }) => [
  ...fieldFaults(link, { part: ['link'] }),
  ...noteSources.flatMap((source, s) => fieldFaults(source.link, { part: ['noteSources', s, 'link'] })),
])

const inTexts = oncePerPair(
  textRule('malformed-address', ({ text }) => {
    const address = [...(text.match(badStart) ?? []), ...(text.match(cutHost) ?? [])].find(
      (one) => !goodStart.test(one) || cutHost.test(one),
    )
    cutHost.lastIndex = 0
    return address === undefined ? undefined : { code: 'inText', params: { address }, level: 'error' }
  }),
)

export const malformedAddress: EditorialRule = {
  name: 'malformed-address',
  check: (issue) => [inIssue, inStories, inTexts].flatMap((rule) => rule.check(issue)),
}
