import type { Language } from '../../archive/languages.ts'
import en from '../i18n/en.json'
import zh from '../i18n/zh.json'

/** What a page says where the app is not there to say it. */
export type AloneTexts = {
  readonly notLoaded: string
  readonly unreadable: string
  readonly noScript: string
  readonly retry: string
}

export const aloneTexts: Readonly<Record<Language, AloneTexts>> = { en: pick(en), zh: pick(zh) }

function pick(texts: typeof en | typeof zh): AloneTexts {
  return {
    notLoaded: texts['alone.notLoaded'],
    unreadable: texts['alone.unreadable'],
    noScript: texts['alone.noScript'],
    retry: texts['error.retry'],
  }
}
