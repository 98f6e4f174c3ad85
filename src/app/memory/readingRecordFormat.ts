import { type Bilingual, isBilingual } from '../../archive/bilingual.ts'
import type { Subject } from '../../archive/subjects.ts'

/*
 * What a record holds, as guards that check a value from a file. The types are those of the guards, so that what is checked is
 * what is declared. Times are as `Date.now()` gives them.
 */

type Guard<Value> = (value: unknown) => value is Value
type Guards<Values> = { readonly [Name in keyof Values]: Guard<Values[Name]> }
type Valid<Check> = Check extends Guard<infer Value> ? Readonly<Value> : never

/**
 * Whether a value is an object whose fields are valid, some of which may be missing. Fields that this version does not know
 * stay as they are.
 */
function fields<Always, Sometimes = object>(always: Guards<Always>, sometimes?: Guards<Sometimes>) {
  const checks = Object.entries<Guard<unknown>>({ ...always, ...sometimes })
  return (value: unknown): value is Always & Partial<Sometimes> =>
    isObject(value) &&
    checks.every(
      ([name, isValid]) => (value[name] === undefined && !(name in always)) || isValid(value[name]),
    )
}

function list<Value>(is: Guard<Value>): Guard<readonly Value[]> {
  return (value): value is readonly Value[] => Array.isArray(value) && value.every(is)
}

function oneOf<Value>(values: readonly Value[]): Guard<Value> {
  return (value): value is Value => values.some((one) => one === value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function matching(pattern: RegExp): Guard<string> {
  return (value): value is string => isText(value) && pattern.test(value)
}

/** Whether a value is a whole number from 1, such as a time. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** For a field that a file has outside its stories. */
function elsewhere<Value>(_value: unknown): _value is Value {
  return false
}

const hasTexts = fields({}, { en: isText, zh: isText })

function isTexts(value: unknown): value is Bilingual {
  return hasTexts(value) && isBilingual(value)
}

/** What is kept of a word when it is saved, so that it is complete even if its story leaves the archive. */
export type SavedWord = Valid<typeof isSavedWord>
const isSavedWord = fields(
  {
    at: isCount,
    pinyin: isText,
    senses: list(isText),
    /** The sentence that has the word, in the languages that it has. */
    sentence: isTexts,
    /** The number of its paragraph, from 1. */
    paragraph: isCount,
  },
  /** What the translator made of it in the sentence, and how traditional characters write it. */
  { translation: isText, traditional: isText },
)

/**
 * What is recorded of a word: that it was saved, and when the reader said that they know it. `knownAs` has the readings that
 * they know, in pinyin; without it, they know all.
 */
export type WordRecord = Valid<typeof isWord>
const isWord = fields({}, { saved: isSavedWord, knownAt: isCount, knownAs: list(isText) })

/** The maximum length of a word, in UTF-16 units. Names are long. */
const longestWord = 35

/** The words of a story, by their text. */
export type WordRecords = Readonly<Record<string, WordRecord>>
function isWords(value: unknown): value is WordRecords {
  const isEntry = ([text, word]: [string, unknown]) =>
    /\p{Script=Han}/u.test(text) && text.length <= longestWord && isWord(word)
  return isObject(value) && Object.entries(value).every(isEntry)
}

export const markColours = ['yellow', 'green', 'blue'] as const

/** A marked pair of sentences, and its texts at the time: a later version of the story may have it elsewhere. */
export type Mark = Bilingual & Valid<typeof isMarkOfTexts>
const isMarkOfTexts = fields(
  {
    /** Unique in the record. */
    id: isText,
    /** Its paragraph and its place there, both from 1. */
    paragraph: isCount,
    segment: isCount,
    colour: oneOf(markColours),
    /** When it was made, and last changed. */
    made: isCount,
    changed: isCount,
  },
  {
    note: isText,
    /** What surrounded it, as `markContext` writes it. */
    context: isText,
    /** The headline, places and topics of its story, for lists: the story may leave the archive. */
    headline: isTexts,
    places: list(isText),
    topics: list(isText),
  },
)

function isMarks(value: unknown): value is readonly Mark[] {
  const isMark = (one: unknown): one is Mark => isTexts(one) && isMarkOfTexts(one)
  return list(isMark)(value) && value.length > 0
}

/** The record of one story. */
export type StoryRecord = Valid<typeof isStory>
const isStory = fields(
  {},
  {
    /** When it was saved, and its headline then, which is shown if the story has left the archive. */
    saved: fields({ at: isCount, headline: isTexts }),
    /** The furthest paragraph reached, from 1, until the story has been read to its end. */
    place: fields({ paragraph: isCount, at: isCount }),
    /** When its end was reached. */
    readAt: isCount,
    /** Its words that the reader saved or knows. */
    words: isWords,
    /** Identifies the version that the reader read, as `versionOf` does. */
    version: matching(/^[\da-f]{16}$/),
    /** The sentences that the reader marked, first made first. */
    marks: elsewhere<readonly Mark[]>,
    /** When the reader began to follow it. Only what `followKey` names has this, and has nothing else. */
    followedAt: elsewhere<number>,
  },
)

/** The record of all stories, by `storyKey`, and of all that is followed, by `followKey`. */
export type ReadingRecord = Readonly<Record<string, StoryRecord>>
const isKey = matching(/^\d{4}-\d\d\/[a-z\d-]{1,80}$/)

const followKinds = ['place', 'topic', 'name'] as const satisfies Subject['kind'][]
const isFollowed = fields({ kind: oneOf(followKinds), id: matching(/^[a-z\d-]{1,80}$/), at: isCount })

/** The key of something followed in a record: `place/chengdu`. */
export function followKey({ kind, id }: Subject): string {
  return `${kind}/${id}`
}

/** Returns what a record follows, oldest first. */
export function follows(record: ReadingRecord): (Subject & { readonly at: number })[] {
  return Object.entries(record)
    .flatMap(([key, { followedAt }]) => {
      const kind = followKinds.find((one) => key.startsWith(`${one}/`))
      return kind && followedAt ? [{ kind, id: key.slice(kind.length + 1), at: followedAt }] : []
    })
    .sort((one, other) => one.at - other.at)
}

/**
 * Why a text is not a complete record: not JSON, another format, a later version, or a damaged entry, of which it
 * says where. Of a code: it is from elsewhere, or cut off or altered, or the browser is too old for it.
 */
export type RecordFault = {
  readonly kind: 'json' | 'foreign' | 'newer' | 'damaged' | 'elsewhere' | 'cut' | 'old'
  readonly where?: string
}

/** The entries of a record that are valid, and the first fault, if there is one. */
export type ParsedRecord = { readonly record: ReadingRecord; readonly fault?: RecordFault }

export const recordFormat = 'southwest-china-reading'

/**
 * The version of a record that every version of the app understands, of one with words, and of one with marks, versions
 * or follows.
 */
export const recordVersions = { plain: 1, withWords: 1.1, withMarks: 1.2 }

/** Serialises a record so that `parseRecord` finds no fault in it. */
export function writeRecord(record: ReadingRecord, space?: number): string {
  const stories: Record<string, StoryRecord> = {}
  const marked: Record<string, readonly Mark[]> = {}
  for (const [key, { marks, followedAt, ...story }] of Object.entries(record)) {
    if (Object.keys(story).length > 0) stories[key] = story
    if (marks) marked[key] = marks
  }
  const followed = follows(record)
  const marks = Object.keys(marked).length > 0 && { marks: marked }
  const file = { ...marks, ...(followed.length > 0 && { follows: followed }) }
  const version = lowestVersion(record)
  return JSON.stringify({ format: recordFormat, version, stories, ...file }, null, space)
}

/** The lowest version that has all that a record holds, so that older apps understand it. */
function lowestVersion(record: ReadingRecord): number {
  const stories = Object.values(record)
  if (stories.some(({ marks, version, followedAt }) => marks ?? version ?? followedAt))
    return recordVersions.withMarks
  return stories.some(({ words }) => words) ? recordVersions.withWords : recordVersions.plain
}

/** Parses what `writeRecord` wrote. */
export function parseRecord(text: string): ParsedRecord {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { record: {}, fault: { kind: 'json' } }
  }
  if (!isObject(file) || file.format !== recordFormat) return { record: {}, fault: { kind: 'foreign' } }
  const { version, stories, marks = {}, follows: followed = [] } = file
  if (typeof version === 'number' && version > recordVersions.withMarks)
    return { record: {}, fault: { kind: 'newer' } }
  const damagedAt = (where: string) => ({ record: {}, fault: { kind: 'damaged', where } }) as const
  if (!Object.values(recordVersions).some((one) => one === version)) return damagedAt('version')
  if (!isObject(stories)) return damagedAt('stories')
  if (!isObject(marks)) return damagedAt('marks')
  if (!Array.isArray(followed)) return damagedAt('follows')
  return readEntries(stories, marks, followed)
}

function readEntries(
  stories: Readonly<Record<string, unknown>>,
  marks: Readonly<Record<string, unknown>>,
  followed: readonly unknown[],
): ParsedRecord {
  const record: Record<string, StoryRecord> = {}
  const damaged: string[] = []
  for (const [key, story] of Object.entries(stories))
    if (isKey(key) && isStory(story)) record[key] = story
    else damaged.push(`stories["${key.slice(0, 100)}"]`)
  for (const [key, list] of Object.entries(marks))
    if (isKey(key) && isMarks(list)) record[key] = { ...record[key], marks: list }
    else damaged.push(`marks["${key.slice(0, 100)}"]`)
  for (const [index, one] of followed.entries())
    if (isFollowed(one)) record[followKey(one)] = { followedAt: one.at }
    else damaged.push(`follows[${index}]`)
  const [where] = damaged
  return where === undefined ? { record } : { record, fault: { kind: 'damaged', where } }
}
