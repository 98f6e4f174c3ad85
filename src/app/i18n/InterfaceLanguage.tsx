import type { TFunction } from 'i18next'
import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '../../archive/languages.ts'
import { interfaceI18n } from './interfaceI18n.ts'

const Context = createContext<Language>('en')

/** Makes everything inside speak the interface language. */
export function InterfaceLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return <Context value={language}>{children}</Context>
}

/** The language of menus and messages. The reading language of a story is another matter. */
export function useInterfaceLanguage(): Language {
  return useContext(Context)
}

const translators = new Map<Language, TFunction>()

/** Translates a key into the interface language. A language's texts never change while the page lives. */
export function useTranslate(): TFunction {
  const language = useInterfaceLanguage()
  const known = translators.get(language)
  if (known) return known
  const made = withMemory(interfaceI18n(language).t)
  translators.set(language, made)
  return made
}

/**
 * i18next composes each text anew, a tenth of the time in which a filter is answered; with the same counts it is the
 * same.
 */
function withMemory(t: TFunction): TFunction {
  const texts = new Map<string, unknown>()
  return new Proxy(t, {
    apply(translate, self, args: readonly unknown[]) {
      const [key, options = {}] = args
      const isCounted = Object.values(options ?? {}).every((value) => typeof value === 'number')
      if (!isCounted || typeof key !== 'string') return Reflect.apply(translate, self, args)
      const name = key + JSON.stringify(options)
      if (!texts.has(name)) texts.set(name, Reflect.apply(translate, self, args))
      return texts.get(name)
    },
  })
}
