import { createStore, useStore } from 'zustand'
import { isLanguage, type Language } from '../../archive/languages.ts'
import { checkCatalogue } from '../../check/messages/checkMessages.ts'
import { diskCatalogue } from '../../disk/messages/diskMessages.ts'
import { draftCatalogue } from '../../draft/messages/draftMessages.ts'
import { editionCatalogue } from '../../editions/messages/editionMessages.ts'
import { importCatalogue } from '../../import/messages/importMessages.ts'
import { createTranslators, type Translator } from '../../messages/translator.ts'
import { deskCatalogue } from '../messages/deskMessages.ts'
import en from './en.json'
import zh from './zh.json'

/** What the browser remembers of its editor. */
type Preferences = {
  readonly language: Language
  /** Whether keys without Ctrl or Alt do something. */
  readonly singleKeys: boolean
}

const languageKey = 'desk-language'
const singleKeysKey = 'desk-single-keys'

const preferences = createStore<Preferences>(readPreferences)

/** Reads the preferences: the browser's language where none was chosen, or where the browser denies storage. */
export function readPreferences(): Preferences {
  const chosen = stored(languageKey)
  const fallback = navigator.language.startsWith('zh') ? 'zh' : 'en'
  return {
    language: chosen !== null && isLanguage(chosen) ? chosen : fallback,
    singleKeys: stored(singleKeysKey) !== 'off',
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Changes preferences, and stores them where the browser allows it. */
export function changePreferences(change: Partial<Preferences>): void {
  preferences.setState(change)
  const { language, singleKeys } = preferences.getState()
  try {
    localStorage.setItem(languageKey, language)
    localStorage.setItem(singleKeysKey, singleKeys ? 'on' : 'off')
  } catch {
    // The preferences last as long as the page.
  }
}

/** The language of menus and messages. */
export function useLanguage(): Language {
  return useStore(preferences, ({ language }) => language)
}

/** Whether keys without Ctrl or Alt do something. */
export function useSingleKeys(): boolean {
  return useStore(preferences, ({ singleKeys }) => singleKeys)
}

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
