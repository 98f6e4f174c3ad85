/** The address as a URL, if it is http or https; undefined for anything else, above all `javascript:`. */
export function safeLink(address: string | undefined): URL | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address)) return undefined
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
