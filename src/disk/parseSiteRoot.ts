import type { SiteRoot } from '../archive/siteAddress.ts'
import type { Message } from '../messages/message.ts'
import { diskMessage } from './messages/diskMessages.ts'

export type ParsedSiteRoot =
  | { readonly ok: true; readonly root: SiteRoot }
  | { readonly ok: false; readonly fault: Message }

/** Parses where a site is to live: `--base` and `--site`. Returns the root, or what is wrong and what to write. */
export function parseSiteRoot(base: string, site?: string): ParsedSiteRoot {
  const fault = baseFault(base) ?? (site === undefined ? undefined : siteFault(site, base))
  if (fault !== undefined) return { ok: false, fault }
  return { ok: true, root: site === undefined ? { base } : { base, site: new URL(site).origin } }
}

/** More than any site needs, and less than every host, browser and file system accepts. */
const longestBase = 200

function baseFault(base: string): Message | undefined {
  if (base.length > longestBase)
    return diskMessage('siteRoot.baseLength', { length: base.length, most: longestBase })
  if (/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base) && !/\/\.{1,2}\//.test(base)) return undefined
  const names = base.split('/').filter((part) => /^[A-Za-z0-9._~-]+$/.test(part) && !/^\.+$/.test(part))
  const example = names.length === 0 ? '/' : `/${names.join('/')}/`
  return diskMessage('siteRoot.basePath', { base, example })
}

function siteFault(site: string, base: string): Message | undefined {
  const url = URL.canParse(site) ? new URL(site) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return diskMessage('siteRoot.siteAddress', { site })
  if (url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password) return undefined
  const path = base === '/' ? `${url.pathname.replace(/\/*$/, '')}/` : base
  return diskMessage('siteRoot.sitePath', { site, origin: url.origin, base: path })
}
