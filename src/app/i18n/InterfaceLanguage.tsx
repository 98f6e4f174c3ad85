import { createContext, type ReactNode, useContext } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '../../archive/languages.ts'
import { interfaceI18n } from './interfaceI18n.ts'

const Context = createContext<Language>('en')

/** Makes everything inside speak the interface language. */
export function InterfaceLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <Context value={language}>
      <I18nextProvider i18n={interfaceI18n(language)}>{children}</I18nextProvider>
    </Context>
  )
}

/** The language of menus and messages. The reading language of a story is another matter. */
export function useInterfaceLanguage(): Language {
  return useContext(Context)
}
