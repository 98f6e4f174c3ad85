import { useSyncExternalStore } from 'react'
import { preferencesKey } from '../../early/preferencesKey.ts'
import { defaults, type Preferences, parsePreferences } from './parsePreferences.ts'

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

let current: Preferences | undefined
let remembering = true
const listeners = new Set<() => void>()

/** What the device remembers, parsed; defaults where it remembers nothing or forbids looking. */
export function readPreferences(): Preferences {
  current ??= parsePreferences(readStorage())
  return current
}

/** Remembers a change, and tells everything that shows it. */
export function changePreferences(change: Partial<Preferences>): void {
  current = { ...readPreferences(), ...change }
  try {
    localStorage.setItem(preferencesKey, JSON.stringify(current))
  } catch {
    remembering = false
  }
  for (const listener of listeners) listener()
}

/** The preferences, as a component's state. Prerendered pages and their first render show the defaults. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, readPreferences, () => defaults)
}

/** One of the preferences, as the state of a component that has nothing to do with the others. */
export function usePreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  return useSyncExternalStore(
    subscribe,
    () => readPreferences()[name],
    () => defaults[name],
  )
}

/** Whether the browser lets the page remember anything beyond its own life. Prerendered pages take it that it does. */
export function useCanRemember(): boolean {
  return useSyncExternalStore(subscribe, canRemember, () => true)
}

function canRemember(): boolean {
  readPreferences()
  return remembering
}

function subscribe(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== preferencesKey && event.key !== null) return
    current = undefined
    listener()
  }
  listeners.add(listener)
  addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', onStorage)
  }
}

function readStorage(): unknown {
  try {
    return JSON.parse(localStorage.getItem(preferencesKey) ?? 'null')
  } catch (error) {
    // A text that is not JSON is forgotten; a storage that throws forgets everything.
    remembering = error instanceof SyntaxError
    return null
  }
}
