import type { RenderPage } from '../../app/renderPage.tsx'
import { type Language, languageTags, otherLanguage } from '../../archive/languages.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'
import { type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { inlineJson } from '../../boot/inline.ts'
import { writeFileIn } from '../../disk/writeFiles.ts'
import { type Page, type PublishedArchive, pageAddresses } from '../pageAddresses.ts'
import type { BundledCode } from './document.ts'
import { type InlineParts, missingAddress } from './inlineParts.ts'
import { newsArticle } from './newsArticle.ts'
import { readerPage } from './readerPage.ts'

/**
 * Writes every page of the reader into the folder as static HTML.
 * @returns their paths
 */
export async function prerenderPages(
  folder: string,
  root: SiteRoot,
  archive: PublishedArchive,
  inline: InlineParts,
  code: BundledCode,
  render: RenderPage,
): Promise<string[]> {
  const written: string[] = []
  const write = async (path: string, page: Page, source: string) => {
    const rendered = await render(source)
    const head = rendered.head + linkedData(page, root)
    written.push(path)
    await writeFileIn(folder, path, readerPage(inline, code, page, { ...rendered, head }, root.base))
  }
  for (const page of pageAddresses(archive))
    await write(`${page.address.slice(1)}index.html`, page, page.address)
  // The page that a host shows for an unknown address. It has no address of its own, so the app always
  // renders it itself.
  await write('404.html', { address: '', language: 'en' }, missingAddress)
  return written
}

/** Structured data about the page for search engines, beyond its head. */
function linkedData({ issue, story, name, language }: Page, root: SiteRoot): string {
  const data =
    issue && story ? newsArticle(issue, story, language, root) : name && definedTerm(name, language, root)
  if (!data) return ''
  return `<script type="application/ld+json">${inlineJson(data)}</script>`
}

/**
 * The name of a glossary page in one interface language, as structured data for search engines
 * (https://schema.org/DefinedTerm).
 */
function definedTerm(name: GlossaryName, language: Language, root: SiteRoot) {
  const address = siteAddress(root, sitePaths.name(language, name.id))
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': address,
    url: address,
    name: name[language],
    alternateName: [name[otherLanguage(language)], name.pinyin],
    description: name.note?.[language],
    inLanguage: languageTags[language],
    inDefinedTermSet: siteAddress(root, sitePaths.names(language)),
  }
}
