import type { RenderedPage } from '../../app/renderPage.tsx'
import { paragraphId } from '../../app/ui/textPosition.ts'
import { languages } from '../../archive/languages.ts'
import type { SiteRoot } from '../../archive/siteAddress.ts'
import { inlineJson } from '../../boot/inline.ts'
import { element, Markup, markup } from '../../editions/markup.ts'
import type { Page } from '../pageAddresses.ts'
import { aloneNotes } from './aloneNotes.ts'
import { archivePreload, type BundledCode, document, scriptPreload, sheetLink } from './document.ts'
import { type InlineParts, kindOf } from './inlineParts.ts'
import { newsArticle } from './newsArticle.ts'

/** Where a page's text begins: a story's first paragraph, or else the page's main content. */
const firstText = [paragraphId(0), 'main']

/**
 * A page of the reader, with its text. Its style sheet is for print until the app changes that: browsers do
 * not wait for a print sheet. `data-page` names the page and `data-edition` the state of the archive, so that
 * the app takes over only that page. `data-files` lists the archive's files that the page shows.
 */
export function readerPage(
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
    'data-files': files.join(' ') || undefined,
  }
  // The page for a missing address may be in either language.
  const spoken = address === '' ? languages : [language]
  const page = {
    language,
    base,
    kind: kindOf(id),
    paintFrom: firstText.find((id) => body.includes(`id="${id}"`)) ?? 'root',
    head: markup`${compact(new Markup(head))}${linkedData(subject, site)}`,
    text: element('div', root, compact(new Markup(body))),
    // After the text, which they must not delay: the app runs after the first paint, and is fetched before it.
    // The first is that of the app, as `startApp` expects.
    loads: compact(
      markup`${[
        scriptPreload(script),
        pages[kindOf(id)].map(scriptPreload),
        ['catalogue.json', ...files].map((file) => archivePreload(base, file)),
        sheetLink(sheet, 'print'),
        element('noscript', {}, sheetLink(sheet)),
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

/** Structured data for search engines about the story of a page, if it has one. */
function linkedData({ issue, story, language }: Page, root: SiteRoot): Markup | undefined {
  if (!issue || !story) return undefined
  const data = new Markup(inlineJson(newsArticle(issue, story, language, root)))
  return element('script', { type: 'application/ld+json' }, data)
}
