import { createStore, useStore } from 'zustand'
import { isLanguage, type Language } from '../../archive/languages.ts'

/** What the browser remembers of its editor. */
type Preferences = {
  readonly language: Language
  /** Whether keys without Ctrl or Alt do something. */
  readonly singleKeys: boolean
}

const languageKey = 'desk-language'
const singleKeysKey = 'desk-single-keys'

/** Reads the preferences: the browser's language where none was chosen, or where the browser denies storage. */
export function readPreferences(): Preferences {
  const chosen = stored(languageKey)
  const fallback = navigator.language.startsWith('zh') ? 'zh' : 'en'
  return {
    language: chosen !== null && isLanguage(chosen) ? chosen : fallback,
    singleKeys: stored(singleKeysKey) !== 'off',
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const preferences = createStore<Preferences>(readPreferences)

/** Changes preferences, and stores them where the browser allows it. */
export function changePreferences(change: Partial<Preferences>): void {
  preferences.setState(change)
  const { language, singleKeys } = preferences.getState()
  try {
    localStorage.setItem(languageKey, language)
    localStorage.setItem(singleKeysKey, singleKeys ? 'on' : 'off')
  } catch {
    // The preferences last as long as the page.
  }
}

/** The language of menus and messages. */
export function useLanguage(): Language {
  return useStore(preferences, ({ language }) => language)
}

/** Whether keys without Ctrl or Alt do something. */
export function useSingleKeys(): boolean {
  return useStore(preferences, ({ singleKeys }) => singleKeys)
}
