import type { Language } from '../../archive/languages.ts'
import { type Catalogue, type CodeIn, messagesOf } from '../../messages/message.ts'
import { createTranslator } from '../../messages/translator.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** What is told about editions that are written, and what editions themselves say besides the texts of the interface. */
export const editionCatalogue: Catalogue = { en, zh }

export const editionMessage = messagesOf<typeof en>()

type EditionText =
  CodeIn<typeof en> extends infer Code ? (Code extends `edition.${infer Text}` ? Text : never) : never

const translators = {
  en: createTranslator('en', [editionCatalogue]),
  zh: createTranslator('zh', [editionCatalogue]),
} as const

/** A text of an edition, for its readers. */
export function editionText(language: Language, text: EditionText): string {
  return translators[language].say({ code: `edition.${text}` })
}
