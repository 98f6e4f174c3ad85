import type { TFunction } from 'i18next'
import { languageTags } from '../../archive/languages.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { interfaceI18n } from '../i18n/interfaceI18n.ts'
import en from './en.json'
import zh from './zh.json'

const texts = { en, zh }

/** Translates as everywhere, with the preview's own texts added: readers' bundles go without them. */
export function usePreviewTexts(): TFunction {
  const language = useInterfaceLanguage()
  const instance = interfaceI18n(language)
  if (!instance.exists('preview.notice')) {
    instance.addResourceBundle(languageTags[language], 'translation', texts[language])
  }
  return instance.t
}
