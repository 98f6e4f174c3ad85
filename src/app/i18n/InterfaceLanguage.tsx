import type { TFunction } from 'i18next'
import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '../../archive/languages.ts'
import { interfaceI18n } from './interfaceI18n.ts'

const Context = createContext<Language>('en')

/** Sets the interface language of everything inside. */
export function InterfaceLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return <Context value={language}>{children}</Context>
}

/** The language of menus and messages. The reading language of a story is separate. */
export function useInterfaceLanguage(): Language {
  return useContext(Context)
}

/** Translates a key into the interface language. A language's texts never change while the page lives. */
export function useTranslate(): TFunction {
  return interfaceI18n(useInterfaceLanguage()).t
}
