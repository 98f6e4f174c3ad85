import type { RenderedPage, RenderPage } from '../../app/renderPage.tsx'
import { paragraphId } from '../../app/ui/textPosition.ts'
import { type Language, languages, textIn } from '../../archive/languages.ts'
import { type SiteRoot, siteAddress, sitePaths } from '../../archive/siteAddress.ts'
import { changedDay, storyDay } from '../../archive/storyDay.ts'
import { inlineJson } from '../../boot/inline.ts'
import { writeFileIn } from '../../disk/writeFiles.ts'
import { element, Markup, markup } from '../../editions/markup.ts'
import { publication } from '../../editions/publication.ts'
import { type PublishedArchive, type PublishedPage, publishedPages } from '../publishedPages.ts'
import { aloneNotes } from './aloneNotes.ts'
import { archivePreload, type BundledCode, document, scriptPreload, sheetLink } from './document.ts'
import { type InlineParts, kindOf, missingAddress } from './inlineParts.ts'

/** Writes every page of the reader into the folder as static HTML. */
export async function prerenderPages(
  folder: string,
  root: SiteRoot,
  archive: PublishedArchive,
  inline: InlineParts,
  code: BundledCode,
  render: RenderPage,
): Promise<void> {
  const write = async (path: string, page: Page, source = page.address) =>
    writeFileIn(folder, path, readerPage(inline, code, page, await render(source, page.id), root))
  await write('index.html', { address: '/', language: 'en' })
  for (const { pathIn, ...page } of publishedPages(archive))
    for (const language of languages) {
      const path = pathIn(language)
      await write(`${path}index.html`, { ...page, address: `/${path}`, language })
    }
  // The page that a host shows for an unknown address. It has no address of its own, so the app always
  // renders it itself.
  await write('404.html', { address: '', language: 'en' }, missingAddress)
}

/** A page in one language: its address under the base path, and what it is about if it is in the table of pages. */
type Page = Partial<Omit<PublishedPage, 'pathIn'>> & {
  readonly address: string
  readonly language: Language
}

/** Where a page's text begins: a story's first paragraph, or else the page's main content. */
const firstText = [paragraphId(0), 'main']

/**
 * A page of the reader, with its text. Its style sheet is for print until the app changes that: browsers do
 * not wait for a print sheet. `data-page` names the page and `data-edition` the state of the archive, so that
 * the app takes over only that page.
 */
function readerPage(
  inline: InlineParts,
  { script, pages, sheet }: BundledCode,
  subject: Page,
  { head, body, archiveState, files }: RenderedPage,
  site: SiteRoot,
): string {
  const { address, language, id } = subject
  const { base } = site
  const root = {
    id: 'root',
    'data-page': address && `${base.slice(0, -1)}${address}`,
    'data-edition': archiveState,
  }
  // The page for a missing address may be in either language.
  const spoken = address === '' ? languages : [language]
  const kind = kindOf(id)
  // The app's own is the first, as `startApp` expects. It runs after the first paint.
  const scripts = [script, ...pages[kind]].map(scriptPreload)
  // A story is read before it needs the app, and fetching the app delays its first paint. Other pages need the app soon.
  const [beforeText, afterText] = kind === 'story' ? [[], scripts] : [scripts, []]
  const page = {
    language,
    base,
    kind,
    paintFrom: firstText.find((id) => body.includes(`id="${id}"`)) ?? 'root',
    head: markup`${compact(markup`${beforeText}${new Markup(head)}`)}${linkedData(subject, site)}`,
    text: element('div', root, compact(new Markup(body))),
    loads: compact(
      markup`${[
        afterText,
        ['catalogue.json', ...files].map((file) => archivePreload(base, file)),
        sheetLink(sheet, 'print'),
        element('noscript', {}, sheetLink({ address: sheet.address })),
      ]}`,
    ),
    notes: compact(markup`${spoken.map((one) => aloneNotes(inline.aloneTexts, one))}`),
  }
  return document(page, inline)
}

/**
 * Writes HTML with fewer characters: no quotes around values that need none, no values that are empty, and no slash at the
 * end of elements without content (https://html.spec.whatwg.org/multipage/syntax.html#attributes-2). Texts and values
 * contain no quotes and no `>`, because React and `Markup` escape them.
 */
function compact(html: Markup): Markup {
  const short = String(html)
    .replace(/=""|\/(?=>)/g, '')
    .replace(/="([^\s"'=<>`]+)"/g, '=$1')
  return new Markup(short)
}

/**
 * What a story's page tells search engines (https://schema.org/NewsArticle): what they document that they read. All else is
 * in the page itself, and each of 4,000 pages is shorter without it here.
 */
function linkedData({ issue, story, language }: Page, root: SiteRoot): Markup | undefined {
  if (!issue || !story) return undefined
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: textIn(story.headline, language).text,
    datePublished: storyDay(issue, story),
    dateModified: story.corrections && changedDay(issue, story),
    author: {
      '@type': 'Organization',
      name: publication.name[language],
      url: siteAddress(root, sitePaths.front(language)),
    },
  }
  return element('script', { type: 'application/ld+json' }, new Markup(inlineJson(data)))
}
