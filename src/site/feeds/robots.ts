import { type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'

/**
 * `robots.txt` (RFC 9309): crawlers may read everything. It names the sitemap if the build knows its site, because that
 * line needs an absolute address. Crawlers look for this file only at the root of the host.
 */
export function robots(root: SiteRoot): string {
  const lines = ['User-agent: *', 'Allow: /']
  if (root.site !== undefined) lines.push('', `Sitemap: ${siteAddress(root, sitePaths.sitemap())}`)
  return `${lines.join('\n')}\n`
}

/** Reads back the site that `robots` wrote. */
export function siteInRobots(text: string): string | undefined {
  const [, sitemap = ''] = /^Sitemap: (https?:.+)$/m.exec(text) ?? []
  return URL.canParse(sitemap) ? new URL(sitemap).origin : undefined
}
