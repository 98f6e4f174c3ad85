import { createInstance } from 'i18next'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type Language, languageTags } from '../../../archive/languages.ts'
import en from './en.json'
import zh from './zh.json'

type Key = keyof typeof en
type Stem<Name> = Name extends `${infer Start}_one` | `${infer Start}_other` ? Start : Name

export type Translate = (key: Stem<Key>, values?: Readonly<Record<string, string | number>>) => string

const instance = createInstance({
  lng: 'en',
  resources: { en: { translation: en }, 'zh-Hans': { translation: zh } },
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})
void instance.init()

const translators = {
  en: instance.getFixedT('en'),
  zh: instance.getFixedT('zh-Hans'),
} as const satisfies Record<Language, Translate>

type Context = { readonly language: Language; readonly choose: (language: Language) => void }
const LanguageContext = createContext<Context>({ language: 'en', choose: () => undefined })
const memory = 'desk-language'

/** Sets the interface language of everything inside: the one that was chosen on this device, else the browser's. */
export function DeskLanguage({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(remembered)
  useEffect(() => {
    document.documentElement.lang = languageTags[language]
    document.title = translators[language]('desk.title')
  }, [language])
  const choose = (chosen: Language) => {
    localStorage.setItem(memory, chosen)
    setLanguage(chosen)
  }
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>
}

function remembered(): Language {
  const chosen = localStorage.getItem(memory) ?? navigator.language
  return chosen.startsWith('zh') ? 'zh' : 'en'
}

/** The language of menus and messages, and how to choose it. */
export function useDeskLanguage(): Context {
  return useContext(LanguageContext)
}

/** Translates a key into the interface language. */
export function useTexts(): Translate {
  return translators[useDeskLanguage().language]
}
