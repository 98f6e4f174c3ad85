import { createStore, useStore } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Language } from '../../archive/languages.ts'
import { checkCatalogue } from '../../check/messages/checkMessages.ts'
import { diskCatalogue } from '../../disk/messages/diskMessages.ts'
import { draftCatalogue } from '../../draft/messages/draftMessages.ts'
import { editionCatalogue } from '../../editions/messages/editionMessages.ts'
import { importCatalogue } from '../../import/messages/importMessages.ts'
import type { CodeIn, Params } from '../../messages/message.ts'
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

/** At first the browser's language. Where the browser denies storage, they last as long as the page. */
const preferences = createStore(
  persist<Preferences>(
    () => ({ language: navigator.language.startsWith('zh') ? 'zh' : 'en', singleKeys: true }),
    { name: 'desk-preferences' },
  ),
)

/** Changes preferences, and stores them. */
export const changePreferences: (change: Partial<Preferences>) => void = preferences.setState

/** The language of menus and messages. */
export function useLanguage(): Language {
  return useStore(preferences, ({ language }) => language)
}

/** Whether keys without Ctrl or Alt do something. */
export function useSingleKeys(): boolean {
  return useStore(preferences, ({ singleKeys }) => singleKeys)
}

const translators = createTranslators([
  { en, zh },
  diskCatalogue,
  checkCatalogue,
  importCatalogue,
  draftCatalogue,
  deskCatalogue,
  editionCatalogue,
])

/** Returns the translator of the page's texts, and of findings and errors, which the server sends as codes. */
export function useTranslator(): Translator {
  return translators[useLanguage()]
}

export type Translate = (key: CodeIn<typeof en>, values?: Params) => string

/** Returns the function that translates a key of the page's texts into the interface language. */
export function useTranslate(): Translate {
  const { say } = useTranslator()
  return (code, params) => say({ code, params })
}
