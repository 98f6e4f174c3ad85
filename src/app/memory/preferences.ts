import { createStore, useStore } from 'zustand'
import { preferencesKey } from '../../boot/contracts.ts'
import { isQuotaExceeded } from '../../device/archiveCache.ts'
import type { Persistence } from './deviceMemory.ts'
import { defaults, type Preferences, parsePreferences } from './parsePreferences.ts'

export {
  faces,
  lineWidths,
  type PinyinChoice,
  type Preferences,
  pinyinChoices,
  speechRates,
  switches,
  textSizes,
  themes,
} from './parsePreferences.ts'

/** Whether the preferences outlive the page. `localStorage` may be `full`, or the browser may forbid it. */
export type PreferencesPersistence = Extract<Persistence, 'kept' | 'full' | 'forbidden'>

type Held = { readonly preferences: Preferences; readonly persistence: PreferencesPersistence }

/** Prerendered pages and their first render show the initial state, whatever the device remembers. */
const held = createStore<Held>(() => ({ preferences: defaults, persistence: 'kept' }))
// The build renders pages without a device.
if (typeof window !== 'undefined') readAndFollow()

/** The preferences on this device; the defaults if there are none, or storage is forbidden. */
export function readPreferences(): Preferences {
  return held.getState().preferences
}

/** Stores a change, and notifies all that show it. */
export function changePreferences(change: Partial<Preferences>): void {
  const preferences = { ...readPreferences(), ...change }
  held.setState({ preferences, persistence: store(preferences) })
}

/** The preferences, as a component's state. Prerendered pages and their first render show the defaults. */
export function usePreferences(): Preferences {
  return useStore(held, ({ preferences }) => preferences)
}

/** Whether words files are fetched and kept: the reader uses word help, or keeps all issues. */
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

/** Whether the preferences outlive the page, as a component's state. Prerendered pages assume that they do. */
export function usePreferencesPersistence(): PreferencesPersistence {
  return useStore(held, ({ persistence }) => persistence)
}

/**
 * Reads the storage now, and again when another tab has written to it or cleared it. A page in the back/forward cache
 * misses that, so it reads the storage when it comes back, unless it has what the storage did not take.
 */
function readAndFollow(): void {
  held.setState(readStorage())
  addEventListener('storage', ({ key }) => {
    if (key === preferencesKey || key === null) held.setState(readStorage())
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && held.getState().persistence === 'kept') held.setState(readStorage())
  })
}

function readStorage(): Held {
  try {
    const preferences = parsePreferences(JSON.parse(localStorage.getItem(preferencesKey) ?? 'null'))
    return { preferences, persistence: 'kept' }
  } catch (error) {
    // A text that is not JSON is dropped; a storage that throws cannot remember anything.
    return { preferences: defaults, persistence: error instanceof SyntaxError ? 'kept' : 'forbidden' }
  }
}

function store(preferences: Preferences): PreferencesPersistence {
  try {
    localStorage.setItem(preferencesKey, JSON.stringify(preferences))
    return 'kept'
  } catch (error) {
    return isQuotaExceeded(error) ? 'full' : 'forbidden'
  }
}
