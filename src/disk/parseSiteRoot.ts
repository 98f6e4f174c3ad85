import type { SiteRoot } from '../archive/site/siteAddress.ts'

export type ParsedSiteRoot =
  | { readonly ok: true; readonly root: SiteRoot }
  | { readonly ok: false; readonly fault: string }

/**
 * Parses the site options of a build. Returns the root, or a sentence that says what is wrong and how to correct it.
 */
export function parseSiteRoot(base: string, site?: string): ParsedSiteRoot {
  const fault = baseFault(base) ?? (site === undefined ? undefined : siteFault(site, base))
  if (fault !== undefined) return { ok: false, fault }
  return { ok: true, root: site === undefined ? { base } : { base, site: new URL(site).origin } }
}

/** Far more than any site needs, and less than any host, browser or file system accepts. */
const longestBase = 200

function baseFault(base: string): string | undefined {
  if (base.length > longestBase)
    return `--base has ${base.length} characters; name a path of at most ${longestBase}, as --base /reader/`
  if (/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base) && !/\/\.{1,2}\//.test(base)) return undefined
  const inner = base.split('/').filter((part) => /^[A-Za-z0-9._~-]+$/.test(part) && !/^\.+$/.test(part))
  const example = inner.length === 0 ? '/' : `/${inner.join('/')}/`
  return `--base ${base} is not a path with a slash at both ends and plain names between; write --base ${example}`
}

function siteFault(site: string, base: string): string | undefined {
  const url = URL.canParse(site) ? new URL(site) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    return `--site ${site} is not an address; write it with its scheme, as --site https://example.org`
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password)
    return `--site ${site} holds more than an origin; write --site ${url.origin}, and the path as --base ${base === '/' ? `${url.pathname.replace(/\/*$/, '')}/` : base}`
  return undefined
}
