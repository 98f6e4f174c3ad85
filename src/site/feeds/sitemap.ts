import { languages } from '../../archive/languages.ts'
import { personalPages } from '../../archive/pages.ts'
import { languageAlternates, type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { changedDay, issueDay } from '../../archive/storyDay.ts'
import { element, type Markup, markup } from '../../editions/markup.ts'
import type { SiteFile } from '../deriveCatalogue.ts'
import { type PublishedArchive, type PublishedPage, publishedPages } from '../publishedPages.ts'

/**
 * The sitemap (https://www.sitemaps.org/protocol.html). One file may have 50,000 addresses, those of 25,000 stories.
 * None if the build does not know its site, because the protocol needs absolute addresses.
 */
export function sitemapFiles(archive: PublishedArchive, root: SiteRoot): SiteFile[] {
  if (root.site === undefined) return []
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  }
  const addresses = element('urlset', attributes, ['\n', ...urlElements(archive, root)])
  const content = `<?xml version="1.0" encoding="utf-8"?>\n${addresses}\n`
  return [{ path: sitePaths.sitemap(), content }]
}

/** Every page in every language lists all its alternates, including itself, as search engines require. */
function* urlElements(archive: PublishedArchive, root: SiteRoot): Generator<Markup> {
  const isListed = ({ id }: PublishedPage) =>
    !personalPages.includes(id) && (id !== 'names' || archive.glossary.names.length > 0)
  for (const { pathIn, issue, story } of publishedPages(archive).filter(isListed)) {
    const day = issue && (story ? changedDay(issue, story) : issueDay(issue))
    const alternates = languageAlternates(root, pathIn).map(({ hreflang, href }) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href }),
    )
    for (const language of languages) {
      const loc = element('loc', {}, siteAddress(root, pathIn(language)))
      const lastmod = day === undefined ? undefined : element('lastmod', {}, day)
      yield markup`${element('url', {}, [loc, lastmod, alternates])}\n`
    }
  }
}
