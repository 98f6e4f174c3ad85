import { preferencesKey } from '../../early/preferencesKey.ts'
import { defaults, type Preferences, parsePreferences } from './parsePreferences.ts'
import { createStore, useStore } from './store.ts'

export {
  faces,
  isView,
  lineWidths,
  type Preferences,
  speechRates,
  switches,
  textSizes,
  themes,
  type View,
  views,
} from './parsePreferences.ts'

/** The key under which a story's own choice of reading language is kept. */
export function storyKey(issueId: string, storyId: string): string {
  return `${issueId}/${storyId}`
}

type Held = { readonly preferences: Preferences; readonly canRemember: boolean }

const held = createStore<Held>({ preferences: defaults, canRemember: true }, readAndFollow)

/** What the device remembers, parsed; defaults where it remembers nothing or forbids looking. */
export function readPreferences(): Preferences {
  return held.read().preferences
}

/** Remembers a change, and tells everything that shows it. */
export function changePreferences(change: Partial<Preferences>): void {
  const preferences = { ...readPreferences(), ...change }
  held.write({ preferences, canRemember: isStored(preferences) && held.read().canRemember })
}

/** The preferences, as a component's state. Prerendered pages and their first render show the defaults. */
export function usePreferences(): Preferences {
  return useStore(held, ({ preferences }) => preferences)
}

/** One of the preferences, as the state of a component that has nothing to do with the others. */
export function usePreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  return useStore(held, ({ preferences }) => preferences[name])
}

/** Whether the browser lets the page remember anything beyond its own life. Prerendered pages take it that it does. */
export function useCanRemember(): boolean {
  return useStore(held, ({ canRemember }) => canRemember)
}

/** Reads the storage now, and again whenever another tab has written there or emptied it. */
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
    // A text that is not JSON is forgotten; a storage that throws forgets everything.
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
