/** An address as newsletters print it, including typical mistakes: `htps://`, `https//`, `http:/`. */
const scheme = String.raw`(?:h{0,2}t{1,3}ps?[:;]?[\/\\]{1,3}|www\.)`
const domain = String.raw`[a-z\d][\w-]*(?:\.[\w-]+)*\.(?:com|cn|org|net|gov|edu|info|io|uk|eu|hk|example)(?:\/\S*)?`

/** A text that is an address and nothing else. */
export const wholeAddress = new RegExp(`^(?:${scheme}\\S+|${domain})$`, 'i')

/** The text before an address at a text's end, in brackets or not, and the address. */
export const addressAtEnd = new RegExp(`^(.*?)\\s*[(（<]?(${scheme}[^\\s)）>]+)[)）>]?$`, 'i')

/** The address in a text, as a browser would open it. Undefined if it is not a web address, or is malformed. */
export function webAddress(text: string): string | undefined {
  const bare = text.trim().replace(/[.,;，。；)）]+$/, '')
  const address = /^https?:\/\//i.test(bare) || !wholeAddress.test(bare) ? bare : withScheme(bare)
  return isWebAddress(address) ? (beyondDetour(address) ?? address) : undefined
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address) && URL.canParse(address)
}

/** Redirect pages that programs put before each link, and the parameter that contains the real address. */
const detours: readonly (readonly [page: RegExp, parameter: string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[\w.]+\/url\?/i, 'q'],
  [/^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/\?/i, 'url'],
  [/^https?:\/\/link\.zhihu\.com\/\?/i, 'target'],
]

/** The address that a redirect page leads to. */
function beyondDetour(address: string): string | undefined {
  const [, parameter] = detours.find(([page]) => page.test(address)) ?? []
  const beyond = parameter === undefined ? null : new URL(address).searchParams.get(parameter)
  return beyond !== null && isWebAddress(beyond) ? beyond : undefined
}

function withScheme(bare: string): string {
  return /^www\.|^[^/:\\;]+(?:\/|$)/i.test(bare) ? `https://${bare}` : bare
}
