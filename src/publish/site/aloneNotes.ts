import type { AloneTexts } from '../../app/shell/aloneTexts.ts'
import { type Language, languages, languageTags } from '../../archive/languages.ts'
import { withoutScript } from '../../archive/withoutScript.ts'
import { element, escapeMarkup } from './markup.ts'

/** What the script that starts the app shows where that fails: where it is not there, and where it does not run. */
export function aloneNotes(texts: AloneTexts, language: Language): string {
  const { notLoaded, unreadable, retry } = texts[language]
  const button = element('button', { type: 'button', class: 'button' }, escapeMarkup(retry))
  const notes = note(notLoaded, language, button) + note(unreadable, language)
  return element('template', { class: 'alone' }, notes)
}

/** What the shell says where no script runs and the host, to whose pages it leads, does not answer. */
export function noScriptNotes(texts: AloneTexts): string {
  const notes = languages.map((language) => {
    const { noScript, retry } = texts[language]
    const link = element('a', { href: `?${withoutScript}` }, escapeMarkup(retry))
    return note(noScript, language, link)
  })
  return element('noscript', {}, notes.join(''))
}

function note(text: string, language: Language, more = ''): string {
  const attributes = { class: 'error-note', role: 'alert', lang: languageTags[language] }
  return element('div', attributes, element('p', {}, escapeMarkup(text)) + more)
}
