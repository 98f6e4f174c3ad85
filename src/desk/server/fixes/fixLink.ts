import { type Fixer, languagesOf, offerField, offerText, together } from './fixer.ts'

/** Corrects a mistyped address: its scheme, commas for dots, spaces. Undefined if the result is not an address. */
function fixAddress(printed: string): string | undefined {
  const solid = printed
    .trim()
    .replace(/\s+/g, '')
    .replace(/[，,](?=[a-z]{2,}(?:\/|$))/gi, '.')
    .replace(/[。．]/g, '.')
  const [, scheme = '', rest = ''] = /^([a-z]{0,6}):?\/{1,3}(.+)$/i.exec(solid) ?? ['', '', solid]
  const isPlain = /^h?t+ps?$|^htt?p$/i.test(scheme) && !/s$/i.test(scheme)
  const address = `${isPlain ? 'http' : 'https'}://${rest.replace(/[.,;，。；]+$/, '')}`
  try {
    const { hostname } = new URL(address)
    return /^[\w-]+(?:\.[\w-]+)+$/.test(hostname) ? address : undefined
  } catch {
    return undefined
  }
}

/** For a story's link that is not an address. */
export const fixLink: Fixer = (at) => {
  const { part } = at.finding.where
  if (part !== 'link' || at.story.link === undefined) return []
  const address = fixAddress(at.story.link)
  return address === undefined ? [] : offerField(at, 'link', address)
}

/** An address in a text, also a mistyped one: `https//…`, `htps://…`, `www,…`. */
const inText = /\s*\b(?:h?t{1,3}p{1,2}s?[:;]?\/{1,3}\S+|hts:\/\/\S+|w{2,4}[.,]\S+)/i

/** For an address in a text: removes it. It becomes the story's link if the story has none. */
const fixAddressInText: Fixer = (at) =>
  languagesOf(at).flatMap((language) => {
    const text = at.texts[language] ?? ''
    const printed = inText.exec(text)?.[0]
    if (printed === undefined) return []
    const address = fixAddress(printed)
    const [offer] = offerText(at, language, text.replace(inText, '').trim())
    if (!offer) return []
    const link = address === undefined || at.story.link !== undefined ? [] : offerField(at, 'link', address)
    return [together([offer, ...link])]
  })

/** For `links`, which finds both. */
export const fixLinks: Fixer = (at) => (at.finding.where.part === 'link' ? fixLink(at) : fixAddressInText(at))
