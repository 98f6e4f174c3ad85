import { type Language, languages } from '../../archive/languages.ts'
import {
  type Catalogue,
  type CodeIn,
  type Message,
  messagesOf,
  type Translation,
} from '../../messages/message.ts'
import { createTranslators } from '../../messages/translator.ts'
import { en } from './en.ts'
import zh from './zh.json' with { type: 'json' }

/** Messages about written editions, and the texts of editions that the interface does not have. */
export const editionCatalogue: Catalogue = { en, zh: zh satisfies Translation<typeof en> }

export const editionMessage = messagesOf<typeof en>()

type EditionText =
  CodeIn<typeof en> extends infer Code ? (Code extends `edition.${infer Text}` ? Text : never) : never

const translators = createTranslators([editionCatalogue])

/** A text of an edition, for its readers. */
export function editionText(language: Language, text: EditionText): string {
  return translators[language].say({ code: `edition.${text}` })
}

/** A text in both languages. */
export function inBoth(message: Message): string {
  return languages.map((language) => translators[language].say(message)).join(' ')
}
