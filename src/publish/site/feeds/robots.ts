import { type SiteRoot, siteAddress, sitePaths } from '../../../archive/site/siteAddress.ts'

/**
 * `robots.txt` (RFC 9309): everything may be read. It names the sitemap where the build knows its site, since
 * that line takes an absolute address. Crawlers look for this file at the root of the host alone.
 */
export function robots(root: SiteRoot): string {
  const lines = ['User-agent: *', 'Allow: /']
  if (root.site !== undefined) lines.push('', `Sitemap: ${siteAddress(root, sitePaths.sitemap())}`)
  return `${lines.join('\n')}\n`
}
