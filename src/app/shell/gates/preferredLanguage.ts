import type { Language } from '../../../archive/languages.ts'
import { readPreferences } from '../../memory/preferences.ts'

/** The interface language where the address names none: the one remembered, else the browser's, else English. */
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
