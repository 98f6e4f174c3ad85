import { useSyncExternalStore } from 'react'
import { isLanguage, type Language } from '../archive/languages.ts'

/** How a story is read. */
export type View = Language | 'both'
export const views: readonly View[] = ['en', 'zh', 'both']

export const textSizes = [1, 2, 3, 4, 5] as const
export type TextSize = (typeof textSizes)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const installOffers = ['due', 'declined'] as const

/** Everything that the device remembers of its reader. `storyViews` is keyed by `storyKey`. */
export type Preferences = {
  readonly language?: Language
  readonly view?: View
  readonly storyViews: Readonly<Record<string, View>>
  readonly textSize: TextSize
  readonly theme: Theme
  /** Whether the reader asked for all of the archive, or for no more of it; neither at first. */
  readonly download?: 'keep' | 'stop'
  /** Issues that the reader took off the device. */
  readonly withoutIssues: readonly string[]
  /** Issues that came out since the reader's first visit and have not been opened. */
  readonly unreadIssues: readonly string[]
  /** The offer to install the reader: due once a story has been read, until it is declined. */
  readonly installOffer?: (typeof installOffers)[number]
}

/** Where in `localStorage` it all lies, as JSON. */
export const preferencesKey = 'southwest-china-reader'
const defaults: Preferences = {
  storyViews: {},
  textSize: 3,
  theme: 'system',
  withoutIssues: [],
  unreadIssues: [],
}

/** The key under which a story's own choice of reading language is kept. */
export function storyKey(issueId: string, storyId: string): string {
  return `${issueId}/${storyId}`
}

export function isView(value: unknown): value is View {
  return value === 'en' || value === 'zh' || value === 'both'
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

function parsePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return defaults
  const stored: Partial<Record<keyof Preferences, unknown>> = value
  return {
    language:
      typeof stored.language === 'string' && isLanguage(stored.language) ? stored.language : undefined,
    view: isView(stored.view) ? stored.view : undefined,
    storyViews: parseStoryViews(stored.storyViews),
    textSize: textSizes.find((size) => size === stored.textSize) ?? defaults.textSize,
    theme: themes.find((theme) => theme === stored.theme) ?? defaults.theme,
    download: stored.download === 'keep' || stored.download === 'stop' ? stored.download : undefined,
    withoutIssues: parseIds(stored.withoutIssues),
    unreadIssues: parseIds(stored.unreadIssues),
    installOffer: installOffers.find((offer) => offer === stored.installOffer),
  }
}

function parseIds(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}

function parseStoryViews(value: unknown): Record<string, View> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, view]) => (isView(view) ? [[key, view]] : [])),
  )
}
