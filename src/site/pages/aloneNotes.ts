import type { AloneTexts } from '../../app/start/aloneTexts.ts'
import { type Language, languages, languageTags } from '../../archive/languages.ts'
import { withoutScript } from '../../boot/contracts.ts'
import { type Content, element, type Markup, markup } from '../../editions/markup.ts'

/** The message of the script that starts the app, for when that fails: the app's code is missing or does not run. */
export function aloneNotes(texts: AloneTexts, language: Language): Content {
  const { notLoaded, unreadable, retry } = texts[language]
  const template = (which: string, inner: Markup) =>
    element('template', { class: `${which}-${language}` }, inner)
  // An empty address is the address of the page itself.
  return [
    template('not-loaded', note(notLoaded, language, way('', retry))),
    template('unreadable', note(unreadable, language)),
  ]
}

/** The shell's message if no script runs and the host, whose pages it links to, does not answer. */
export function noScriptNotes(texts: AloneTexts): Markup {
  const notes = languages.map((language) =>
    note(texts[language].noScript, language, way(`?${withoutScript}`, texts[language].retry)),
  )
  return element('noscript', {}, notes)
}

function note(text: string, language: Language, more?: Markup): Markup {
  return markup`<div class="error-note" role="alert" lang="${languageTags[language]}"><p>${text}</p>${more}</div>`
}

function way(href: string, text: string): Markup {
  return markup`<p class="ways"><a href="${href}">${text}</a></p>`
}
