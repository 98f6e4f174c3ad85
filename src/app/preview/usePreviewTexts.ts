import type { TFunction } from 'i18next'
import { languageTags } from '../../archive/languages.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { interfaceI18n } from '../i18n/interfaceI18n.ts'
import en from './en.json'
import zh from './zh.json'

const texts = { en, zh }
const namespace = 'preview'

/** Translates a key of the preview's own texts, a namespace that bundles for readers lack. */
export function usePreviewTexts(): TFunction<typeof namespace> {
  const language = useInterfaceLanguage()
  const tag = languageTags[language]
  const instance = interfaceI18n(language)
  if (!instance.hasResourceBundle(tag, namespace)) {
    instance.addResourceBundle(tag, namespace, texts[language])
  }
  return instance.getFixedT(tag, namespace)
}
