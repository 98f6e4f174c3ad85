import { type Language, languages } from '../../archive/languages.ts'
import { emptyStoryId, leadToHost, rootTag } from '../../boot/contracts.ts'
import { element, Markup, markup } from '../../editions/markup.ts'
import { aloneNotes, noScriptNotes } from './aloneNotes.ts'
import { type BundledCode, document, scriptPreload, sheetLink } from './document.ts'
import type { InlineParts } from './inlineParts.ts'

/** A story page without its words, by interface language. */
export type EmptyStories = Readonly<Record<Language, string>>

/** The script that shows a story comes last in the text that the first paint waits for. */
const shownId = 'story-shown'

/**
 * The page without text with which the service worker answers navigations. If the worker adds a story's words, they
 * appear in the empty story page, with the inline styles.
 */
export function shellPage(
  inline: InlineParts,
  emptyStories: EmptyStories,
  { script, sheet }: BundledCode,
  base: string,
): string {
  const { scripts, aloneTexts } = inline
  const templates = languages.map((one) =>
    element('template', { id: emptyStoryId(one) }, new Markup(emptyStories[one])),
  )
  const notes = languages.map((one) => aloneNotes(aloneTexts, one))
  const page = {
    language: 'en',
    base,
    kind: 'story',
    paintFrom: shownId,
    lead: new Markup(leadToHost),
    text: markup`${templates}${new Markup(rootTag)}</div>${element('script', { id: shownId }, new Markup(scripts.shell))}`,
    scripts: [scripts.shell],
    loads: [scriptPreload(script), sheetLink(sheet)],
    notes: [noScriptNotes(aloneTexts), ...notes],
  } as const
  return document(page, inline)
}
