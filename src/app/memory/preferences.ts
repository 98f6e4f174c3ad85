import { createStore, useStore } from 'zustand'
import { languages, views } from '../../archive/languages.ts'
import { wordLevels } from '../../archive/words/hardWords.ts'
import { preferencesKey } from '../../boot/contracts.ts'
import { isQuotaExceeded } from '../../device/archiveCache.ts'
import type { Persistence } from './deviceMemory.ts'

export const textSizes = [1, 2, 3, 4, 5] as const

export const themes = ['system', 'light', 'dark'] as const

/** The maximum length of a story's lines. */
export const lineWidths = ['narrow', 'normal', 'wide'] as const

/** The typeface of a story's text; in Chinese, Songti or Heiti. */
export const faces = ['serif', 'sans'] as const

export const switches = ['on', 'off'] as const

/** The speed of reading aloud: a voice's own speed is 1. */
export const speechRates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const

/** Which Chinese words have their pinyin above them. */
export const pinyinChoices = ['off', 'hard', 'all'] as const
export type PinyinChoice = (typeof pinyinChoices)[number]

/** The values that a preference can have. */
const choices = {
  language: languages,
  /** The languages in which stories open: the last choice. */
  view: views,
  textSize: textSizes,
  theme: themes,
  lineWidth: lineWidths,
  face: faces,
  /** Whether single keys are shortcuts. Readers who trigger them by speech or by accident switch them off. */
  singleKeys: switches,
  /** The reader's choice to download all issues, or no more; undefined at first. */
  download: ['keep', 'stop'],
  /** The offer to install the app: due once a story has been open for ten seconds, until the reader declines it. */
  installOffer: ['due', 'declined'],
  speechRate: speechRates,
  /** Whether the next story is read aloud after this one. */
  readsOn: [true],
  pinyin: pinyinChoices,
  /** How many of the commonest Chinese words the reader knows. */
  wordLevel: wordLevels,
  /** Whether the reader has ever asked for help with a word. */
  wordHelp: [true],
  /** Whether a story has shown what a touch of its text does. */
  tipShown: [true],
  /** Whether the reader has swiped to another story, or seen that this is possible. */
  swipeShown: [true],
  /** Whether the reader has seen what the site is. */
  introduced: [true],
} as const

/** The values of preferences that the reader has not chosen. */
export const defaults = {
  textSize: 3,
  theme: 'system',
  lineWidth: 'normal',
  face: 'serif',
  singleKeys: 'on',
  pinyin: 'off',
  wordLevel: 2000,
} as const satisfies Choices

/** Lists of ids or texts that are preferences, empty at first. */
const noLists = {
  /** Issues that the reader removed from the device. */
  withoutIssues: [],
  /** Issues published since the reader's first visit that have not been opened. */
  unreadIssues: [],
  /** Issues that were announced to the reader. A full device may keep a catalogue without them. */
  announcedIssues: [],
  /** Unread issues whose stories about what the reader follows were shown. */
  newsShown: [],
  /** What the reader searched for and opened, newest first. */
  recentSearches: [],
}

type Choices = { readonly [Name in keyof typeof choices]?: (typeof choices)[Name][number] }
type Lists = { readonly [Name in keyof typeof noLists]: readonly string[] }

/** The reader's preferences on this device. */
export type Preferences = Choices & Required<Pick<Choices, keyof typeof defaults>> & Lists

const initial: Preferences = { ...defaults, ...noLists }

/**
 * Parses a stored value. A missing or invalid field gets its default. A field that this version does not know stays as it
 * is, such as `storyViews`, where earlier versions kept a language for each story.
 */
function parsePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return initial
  const known: Readonly<Record<string, readonly unknown[]>> = choices
  const isValid = ([name, one]: [string, unknown]) =>
    name in noLists ? isTexts(one) : (known[name]?.includes(one) ?? true)
  return { ...initial, ...Object.fromEntries(Object.entries(value).filter(isValid)) }
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** Whether the preferences outlive the page. `localStorage` may be `full`, or the browser may forbid it. */
export type PreferencesPersistence = Extract<Persistence, 'kept' | 'full' | 'forbidden'>

type Held = { readonly preferences: Preferences; readonly persistence: PreferencesPersistence }

/** Prerendered pages and their first render show the initial state, whatever the device remembers. */
const held = createStore<Held>(() => ({ preferences: initial, persistence: 'kept' }))
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
 * Reads the storage now, and again when another tab has written to it or cleared it. A page in the
 * back/forward cache misses that, so it reads the storage when it comes back, unless it has changes that
 * could not be stored.
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
    return { preferences: initial, persistence: error instanceof SyntaxError ? 'kept' : 'forbidden' }
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
