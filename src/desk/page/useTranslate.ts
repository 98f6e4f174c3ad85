import type { Language } from '../../archive/languages.ts'
import { checkCatalogue } from '../../check/messages/checkMessages.ts'
import { diskCatalogue } from '../../disk/messages/diskMessages.ts'
import { draftCatalogue } from '../../draft/messages/draftMessages.ts'
import { editionCatalogue } from '../../editions/messages/editionMessages.ts'
import { importCatalogue } from '../../import/messages/importMessages.ts'
import { createTranslators, type Translator } from '../../messages/translator.ts'
import { deskCatalogue } from '../messages/deskMessages.ts'
import en from './en.json'
import { useLanguage } from './preferences.ts'
import zh from './zh.json'

type Key = keyof typeof en
type Stem<Name> = Name extends `${infer Start}_one` | `${infer Start}_other` ? Start : Name

export type Translate = (key: Stem<Key>, values?: Readonly<Record<string, string | number>>) => string

const pageTranslators = createTranslators([{ en, zh }])

const translators: Readonly<Record<Language, Translate>> = {
  en: (code, params) => pageTranslators.en.say({ code, params }),
  zh: (code, params) => pageTranslators.zh.say({ code, params }),
}

/** Returns the function that translates a key into the interface language. */
export function useTranslate(): Translate {
  return translators[useLanguage()]
}

const catalogues = [
  diskCatalogue,
  checkCatalogue,
  importCatalogue,
  draftCatalogue,
  deskCatalogue,
  editionCatalogue,
]
const messageTranslators = createTranslators(catalogues)

/** Returns the translator of findings and errors, which the server sends as codes. */
export function useTranslator(): Translator {
  return messageTranslators[useLanguage()]
}
