import type { Issue } from '../../archive/issue.ts'
import { languages } from '../../archive/languages.ts'
import { type PageId, pages } from '../../archive/pages.ts'
import { languageAlternates, type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { issueDay, storyDay } from '../../archive/storyDay.ts'
import { element, inLines, type Markup, markup } from '../../editions/markup.ts'
import { type PublishedArchive, type PublishedPage, publishedPages } from '../pageAddresses.ts'

export type SitemapFile = { readonly path: string; readonly content: string }
export type SitemapLimits = { readonly urls: number; readonly bytes: number }

/** The protocol's limits for one file: https://www.sitemaps.org/protocol.html#index */
const protocolLimits: SitemapLimits = { urls: 50_000, bytes: 52_428_800 }

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * The sitemap: one file, or an index with as many files as the limits require. None if the build does not know its
 * site, because the protocol needs absolute addresses.
 */
export function sitemapFiles(
  archive: PublishedArchive,
  root: SiteRoot,
  limits: SitemapLimits = protocolLimits,
): SitemapFile[] {
  if (root.site === undefined) return []
  const sets = split(urlElements(archive, root), limits).map(urlSet)
  const [only, second] = sets
  if (only !== undefined && second === undefined) return [{ path: sitePaths.sitemap(), content: only }]
  const files = sets.map((content, index) => ({ path: `sitemap-${index + 1}.xml`, content }))
  return [{ path: sitePaths.sitemap(), content: sitemapIndex(files, root) }, ...files]
}

function listed(archive: PublishedArchive): PublishedPage[] {
  return publishedPages(archive)
    .filter(({ id }) => pages[id].inSitemap)
    .filter(({ id }) => id !== 'names' || archive.glossary.names.length > 0)
}

/** The pages that are about no single issue and change with each new one. */
const ofAllIssues: readonly PageId[] = ['front', 'issues', 'names']

/** The day of the page's newest issue. Undefined if it has none. */
function dayOf({ id, issue, story, name }: PublishedPage, issues: readonly Issue[]): string | undefined {
  if (issue) return story ? storyDay(issue, story) : issueDay(issue)
  const isNamed = (one: Issue) => name !== undefined && Object.hasOwn(name.stories, one.id)
  const latest = issues.find((one) => ofAllIssues.includes(id) || isNamed(one))
  return latest && issueDay(latest)
}

/** Every page in every language lists all its alternates, including itself, as search engines require. */
function* urlElements(archive: PublishedArchive, root: SiteRoot): Generator<Markup> {
  for (const page of listed(archive)) {
    const { pathIn } = page
    const day = dayOf(page, archive.issues)
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

function split(urls: Iterable<Markup>, limits: SitemapLimits): Markup[][] {
  const room = limits.bytes - Buffer.byteLength(urlSet([]))
  const sets: Markup[][] = []
  let current: Markup[] = []
  let bytes = 0
  for (const url of urls) {
    const size = Buffer.byteLength(String(url))
    if (current.length > 0 && (current.length === limits.urls || bytes + size > room)) {
      sets.push(current)
      current = []
      bytes = 0
    }
    current.push(url)
    bytes += size
  }
  return [...sets, current]
}

function urlSet(urls: readonly Markup[]): string {
  const attributes = { xmlns: sitemapNamespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return xmlDocument(element('urlset', attributes, ['\n', ...urls]))
}

function sitemapIndex(files: readonly SitemapFile[], root: SiteRoot): string {
  const entries = files.map(({ path }) => element('sitemap', {}, element('loc', {}, siteAddress(root, path))))
  return xmlDocument(element('sitemapindex', { xmlns: sitemapNamespace }, markup`\n${inLines(entries)}\n`))
}

function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
}
