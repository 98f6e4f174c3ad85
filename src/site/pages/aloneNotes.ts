import type { AloneTexts } from '../../app/start/aloneTexts.ts'
import { type Language, languages, languageTags } from '../../archive/languages.ts'
import { withoutScript } from '../../boot/withoutScript.ts'
import { element, escapeMarkup } from '../../editions/markup.ts'

/** The message of the script that starts the app, for when that fails: the app's code is missing or does not run. */
export function aloneNotes(texts: AloneTexts, language: Language): string {
  const { notLoaded, unreadable, retry } = texts[language]
  const template = (which: string, inner: string) =>
    element('template', { class: `${which}-${language}` }, inner)
  // An empty address is the address of the page itself.
  return (
    template('not-loaded', note(notLoaded, language, way('', retry))) +
    template('unreadable', note(unreadable, language))
  )
}

/** The shell's message if no script runs and the host, whose pages it links to, does not answer. */
export function noScriptNotes(texts: AloneTexts): string {
  const notes = languages.map((language) =>
    note(texts[language].noScript, language, way(`?${withoutScript}`, texts[language].retry)),
  )
  return element('noscript', {}, notes.join(''))
}

function note(text: string, language: Language, more = ''): string {
  const attributes = { class: 'error-note', role: 'alert', lang: languageTags[language] }
  return element('div', attributes, element('p', {}, escapeMarkup(text)) + more)
}

function way(href: string, text: string): string {
  return element('p', { class: 'ways' }, element('a', { href }, escapeMarkup(text)))
}
