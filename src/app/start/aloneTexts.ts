import interfaceEn from '../i18n/en.json'
import interfaceZh from '../i18n/zh.json'
import en from './en.json'
import zh from './zh.json'

/**
 * The texts of a page when the app does not run. Only the build needs them, so the reader's script does not
 * contain them.
 */
export const aloneTexts = {
  en: { ...en, retry: interfaceEn['error.retry'] },
  zh: { ...zh, retry: interfaceZh['error.retry'] },
} as const

export type AloneTexts = typeof aloneTexts
