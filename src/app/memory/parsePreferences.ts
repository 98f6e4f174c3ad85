import { isView, type Language, languages, type View, views } from '../../archive/languages.ts'
import { type WordLevel, wordLevels } from '../../archive/words/hardWords.ts'

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

/** The reader's preferences on this device. `storyViews` is keyed by `storyKey`. */
export type Preferences = {
  readonly language?: Language
  readonly view?: View
  readonly storyViews: Readonly<Record<string, View>>
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
}

export const defaults: Preferences = {
  storyViews: {},
  textSize: 3,
  theme: 'system',
  lineWidth: 'normal',
  face: 'serif',
  singleKeys: 'on',
  withoutIssues: [],
  unreadIssues: [],
  announcedIssues: [],
  pinyin: 'off',
  wordLevel: 2000,
}

type Lists = 'storyViews' | 'withoutIssues' | 'unreadIssues' | 'announcedIssues'

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
}

/** Parses a stored value. A missing or invalid field gets its default. */
export function parsePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return defaults
  const stored: Readonly<Record<string, unknown>> = { ...value }
  const chosen = Object.entries<readonly unknown[]>(choices).flatMap(([name, values]) =>
    values.includes(stored[name]) ? [[name, stored[name]] as const] : [],
  )
  return {
    ...defaults,
    ...Object.fromEntries(chosen),
    storyViews: parseStoryViews(stored.storyViews),
    withoutIssues: parseIds(stored.withoutIssues),
    unreadIssues: parseIds(stored.unreadIssues),
    announcedIssues: parseIds(stored.announcedIssues),
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
