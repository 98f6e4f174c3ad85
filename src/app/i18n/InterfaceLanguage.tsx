import type { TFunction } from 'i18next'
import { createContext, useContext } from 'react'
import type { Language } from '../../archive/languages.ts'
import { interfaceI18n } from './interfaceI18n.ts'

/** The interface language of everything inside. */
export const InterfaceLanguage = createContext<Language>('en')

/** The language of menus and messages. The reading language of a story is separate. */
export function useInterfaceLanguage(): Language {
  return useContext(InterfaceLanguage)
}

/** Translates a key into the interface language. A language's texts never change while the page lives. */
export function useTranslate(): TFunction {
  return interfaceI18n(useInterfaceLanguage()).t
}
