/** The address as a URL, where it is one of http or https; undefined for anything else, `javascript:` above all. */
export function safeLink(address: string | undefined): URL | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address)) return undefined
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
