import type { RenderedPage } from '../../app/renderPage.tsx'
import { paragraphId } from '../../app/ui/textPosition.ts'
import { languages } from '../../archive/languages.ts'
import { element, Markup } from '../../editions/markup.ts'
import type { Page } from '../pageAddresses.ts'
import { aloneNotes } from './aloneNotes.ts'
import { type BundledCode, document, scriptPreload, sheetLink } from './document.ts'
import { type InlineParts, kindOf } from './inlineParts.ts'

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
  { address, language, id }: Page,
  { head, body, archiveState, files }: RenderedPage,
  base: string,
): string {
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
    head: new Markup(head),
    text: element('div', root, new Markup(body)),
    // After the text, which they must not delay: the app runs after the first paint, and is fetched before it.
    loads: [
      scriptPreload(script),
      pages[kindOf(id)].map(scriptPreload),
      sheetLink(sheet, 'print'),
      element('noscript', {}, sheetLink(sheet)),
    ],
    notes: spoken.map((one) => aloneNotes(inline.aloneTexts, one)),
  }
  return document(page, inline)
}
