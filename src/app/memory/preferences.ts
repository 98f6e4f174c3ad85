import { preferencesKey } from '../../early/preferencesKey.ts'
import { defaults, type Preferences, parsePreferences } from './parsePreferences.ts'
import { createStore, useStore } from './store.ts'

export {
  faces,
  isView,
  lineWidths,
  type PinyinChoice,
  type Preferences,
  pinyinChoices,
  speechRates,
  switches,
  textSizes,
  themes,
  type View,
  views,
} from './parsePreferences.ts'

/** The key of a story, for its own reading language and its reading record. */
export function storyKey(issueId: string, storyId: string): string {
  return `${issueId}/${storyId}`
}

type Held = { readonly preferences: Preferences; readonly canRemember: boolean }

const held = createStore<Held>({ preferences: defaults, canRemember: true }, readAndFollow)

/** The preferences on this device; the defaults if there are none, or storage is forbidden. */
export function readPreferences(): Preferences {
  return held.read().preferences
}

/** Stores a change, and notifies all that show it. */
export function changePreferences(change: Partial<Preferences>): void {
  const preferences = { ...readPreferences(), ...change }
  held.write({ preferences, canRemember: isStored(preferences) && held.read().canRemember })
}

/** The preferences, as a component's state. Prerendered pages and their first render show the defaults. */
export function usePreferences(): Preferences {
  return useStore(held, ({ preferences }) => preferences)
}

/** Whether words files are fetched and kept: the reader uses word help, or keeps the whole archive. */
export function keepsWords({ pinyin, wordHelp, download }: Preferences): boolean {
  return pinyin !== 'off' || wordHelp === true || download === 'keep'
}

/** Calls the listener after each change. */
export function followPreferences(listener: () => void): () => void {
  return held.subscribe(listener)
}

/** One preference, as the state of a component that ignores the others. */
export function usePreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  return useStore(held, ({ preferences }) => preferences[name])
}

/** Whether the browser can store anything beyond the life of the page. Prerendered pages assume that it can. */
export function useCanRemember(): boolean {
  return useStore(held, ({ canRemember }) => canRemember)
}

/** Reads the storage now, and again when another tab has written to it or cleared it. */
function readAndFollow(): Held {
  addEventListener('storage', ({ key }) => {
    if (key === preferencesKey || key === null) held.write(readStorage())
  })
  return readStorage()
}

function readStorage(): Held {
  try {
    const preferences = parsePreferences(JSON.parse(localStorage.getItem(preferencesKey) ?? 'null'))
    return { preferences, canRemember: true }
  } catch (error) {
    // A text that is not JSON is dropped; a storage that throws cannot remember anything.
    return { preferences: defaults, canRemember: error instanceof SyntaxError }
  }
}

function isStored(preferences: Preferences): boolean {
  try {
    localStorage.setItem(preferencesKey, JSON.stringify(preferences))
    return true
  } catch {
    return false
  }
}
