import en from '../i18n/en.json'
import zh from '../i18n/zh.json'

/** The texts of a page when the app does not run. */
export const aloneTexts = {
  en: {
    notLoaded: en['alone.notLoaded'],
    unreadable: en['alone.unreadable'],
    noScript: en['alone.noScript'],
    retry: en['error.retry'],
  },
  zh: {
    notLoaded: zh['alone.notLoaded'],
    unreadable: zh['alone.unreadable'],
    noScript: zh['alone.noScript'],
    retry: zh['error.retry'],
  },
} as const

export type AloneTexts = typeof aloneTexts
