import type { Language } from '../../archive/languages.ts'
import { readPreferences } from '../memory/preferences.ts'

/** The interface language if the address names none: the remembered one, else the browser's, else English. */
export function preferredLanguage(): Language {
  return readPreferences().language ?? browserLanguage()
}

function browserLanguage(): Language {
  return navigator.languages
    .find((tag) => /^(?:en|zh)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith('zh')
    ? 'zh'
    : 'en'
}
