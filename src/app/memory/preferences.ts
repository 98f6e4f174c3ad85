import { createStore, useStore } from 'zustand'
import { type Language, languages, type View, views } from '../../archive/languages.ts'
import { type WordLevel, wordLevels } from '../../archive/words/hardWords.ts'
import { preferencesKey } from '../../boot/contracts.ts'
import { isQuotaExceeded } from '../../device/archiveCache.ts'
import type { Persistence } from './deviceMemory.ts'

export const textSizes = [1, 2, 3, 4, 5] as const
type TextSize = (typeof textSizes)[number]

export const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

/** The maximum length of a story's lines. */
export const lineWidths = ['narrow', 'normal', 'wide'] as const
type LineWidth = (typeof lineWidths)[number]

/** The typeface of a story's text; in Chinese, Songti or Heiti. */
export const faces = ['serif', 'sans'] as const
type Face = (typeof faces)[number]

export const switches = ['on', 'off'] as const

/** The speed of reading aloud: a voice's own speed is 1. */
export const speechRates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const

/** Which Chinese words have their pinyin above them. */
export const pinyinChoices = ['off', 'hard', 'all'] as const
export type PinyinChoice = (typeof pinyinChoices)[number]

const installOffers = ['due', 'declined'] as const

/** The reader's preferences on this device. */
export type Preferences = {
  readonly language?: Language
  /** The languages in which stories open: the last choice. */
  readonly view?: View
  readonly textSize: TextSize
  readonly theme: Theme
  readonly lineWidth: LineWidth
  readonly face: Face
  /** Whether single keys are shortcuts. Readers who trigger them by speech or by accident switch them off. */
  readonly singleKeys: (typeof switches)[number]
  /** The reader's choice to download all issues, or no more; undefined at first. */
  readonly download?: 'keep' | 'stop'
  /** Issues that the reader removed from the device. */
  readonly withoutIssues: readonly string[]
  /** Issues published since the reader's first visit that have not been opened. */
  readonly unreadIssues: readonly string[]
  /** Issues that were announced to the reader. A full device may keep a catalogue without them. */
  readonly announcedIssues: readonly string[]
  /** Unread issues whose stories about what the reader follows were shown. */
  readonly newsShown: readonly string[]
  /** The offer to install the app: due once a story has been open for ten seconds, until the reader declines it. */
  readonly installOffer?: (typeof installOffers)[number]
  readonly speechRate?: (typeof speechRates)[number]
  /** Whether the next story is read aloud after this one. */
  readonly readsOn?: boolean
  readonly pinyin: PinyinChoice
  /** How many of the commonest Chinese words the reader knows. */
  readonly wordLevel: WordLevel
  /** Whether the reader has ever asked for help with a word. */
  readonly wordHelp?: boolean
  /** Whether a story has shown what a touch of its text does. */
  readonly tipShown?: boolean
  /** Whether the reader has swiped to another story, or seen that this is possible. */
  readonly swipeShown?: boolean
  /** Whether the reader has seen what the site is. */
  readonly introduced?: boolean
  /** What the reader searched for and opened, newest first. */
  readonly recentSearches: readonly string[]
}

const defaults: Preferences = {
  textSize: 3,
  theme: 'system',
  lineWidth: 'normal',
  face: 'serif',
  singleKeys: 'on',
  withoutIssues: [],
  unreadIssues: [],
  announcedIssues: [],
  newsShown: [],
  pinyin: 'off',
  wordLevel: 2000,
  recentSearches: [],
}

type Lists = 'withoutIssues' | 'unreadIssues' | 'announcedIssues' | 'newsShown' | 'recentSearches'

/** The values that a preference can have. */
const choices: { readonly [Name in Exclude<keyof Preferences, Lists>]-?: readonly Preferences[Name][] } = {
  language: languages,
  view: views,
  textSize: textSizes,
  theme: themes,
  lineWidth: lineWidths,
  face: faces,
  singleKeys: switches,
  download: ['keep', 'stop'],
  installOffer: installOffers,
  speechRate: speechRates,
  readsOn: [true],
  pinyin: pinyinChoices,
  wordLevel: wordLevels,
  wordHelp: [true],
  tipShown: [true],
  swipeShown: [true],
  introduced: [true],
}

/**
 * Parses a stored value. A missing or invalid field gets its default. A field that this version does not know stays as it
 * is, such as `storyViews`, where earlier versions kept a language for each story.
 */
function parsePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return defaults
  const stored: Readonly<Record<string, unknown>> = { ...value }
  const known: Readonly<Record<string, readonly unknown[]>> = choices
  const valid = Object.entries(stored).filter(([name, one]) => known[name]?.includes(one) ?? true)
  return {
    ...defaults,
    ...Object.fromEntries(valid),
    withoutIssues: parseIds(stored.withoutIssues),
    unreadIssues: parseIds(stored.unreadIssues),
    announcedIssues: parseIds(stored.announcedIssues),
    newsShown: parseIds(stored.newsShown),
    recentSearches: parseIds(stored.recentSearches),
  }
}

function parseIds(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}

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
