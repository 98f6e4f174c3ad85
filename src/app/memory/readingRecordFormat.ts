import { type Bilingual, isBilingual } from '../../archive/bilingual.ts'
import type { Subject } from '../../archive/subjects.ts'

/** The record of one story. Times are as `Date.now()` gives them. */
export type StoryRecord = {
  /** When it was saved, and its headline then, which is shown if the story has left the archive. */
  readonly saved?: { readonly at: number; readonly headline: Bilingual }
  /** The furthest paragraph reached, from 1, until the story has been read to its end. */
  readonly place?: { readonly paragraph: number; readonly at: number }
  /** When its end was reached. */
  readonly readAt?: number
  /** Its words that the reader saved or knows. */
  readonly words?: WordRecords
  /** The sentences that the reader marked, first made first. */
  readonly marks?: readonly Mark[]
  /** The version that the reader read: the first 16 hexadecimal digits of its hash. */
  readonly version?: string
  /** When the reader began to follow it. Only what `followKey` names has this, and has nothing else. */
  readonly followedAt?: number
}

/** The record of all stories, by `storyKey`, and of all that is followed, by `followKey`. */
export type ReadingRecord = Readonly<Record<string, StoryRecord>>

export const markColours = ['yellow', 'green', 'blue'] as const
export type MarkColour = (typeof markColours)[number]

/** A marked pair of sentences, and its texts at the time: a later version of the story may have it elsewhere. */
export type Mark = Bilingual & {
  /** Unique in the record. */
  readonly id: string
  /** Its paragraph and its place there, both from 1. */
  readonly paragraph: number
  readonly segment: number
  readonly colour: MarkColour
  readonly note?: string
  /** What surrounded it, as `markContext` writes it. */
  readonly context?: string
  /** The headline, places and topics of its story, for lists: the story may leave the archive. */
  readonly headline?: Bilingual
  readonly places?: readonly string[]
  readonly topics?: readonly string[]
  /** When it was made, and last changed. */
  readonly made: number
  readonly changed: number
}

const followKinds = ['place', 'topic', 'name'] as const satisfies Subject['kind'][]

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
 * What is recorded of a word: that it was saved, and when the reader said that they know it. `knownAs` has the readings that
 * they know, in pinyin; without it, they know all.
 */
export type WordRecord = {
  readonly saved?: SavedWord
  readonly knownAt?: number
  readonly knownAs?: readonly string[]
}

/** The words of a story, by their text. */
export type WordRecords = Readonly<Record<string, WordRecord>>

/** What is kept of a word when it is saved, so that it is complete even if its story leaves the archive. */
export type SavedWord = {
  readonly at: number
  readonly pinyin: string
  readonly senses: readonly string[]
  /** The sentence that has the word, in the languages that it has. */
  readonly sentence: Bilingual
  /** The number of its paragraph, from 1. */
  readonly paragraph: number
  /** What the translator made of it in the sentence, and how traditional characters write it. */
  readonly translation?: string
  readonly traditional?: string
}

/** Why a text is not a complete record: not JSON, another format, a later version, or a wrong value. */
export type RecordFault =
  | { readonly kind: 'json' | 'foreign' | 'newer' }
  | { readonly kind: 'damaged'; readonly where: string }

export const recordFormat = 'southwest-china-reading'

/**
 * The version of a record that every version of the app understands, of one with words, and of one with marks, versions
 * or follows.
 */
export const recordVersions = { plain: 1, withWords: 1.1, withMarks: 1.2 }

/** The maximum length of a text in a record, in UTF-16 units. */
export const mostText = 10_000

/** The maximum length of a word, in UTF-16 units. Names are long. */
const longestWord = 35
const mostSenses = 3

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
  const inBounds = (_: string, value: unknown) => (typeof value === 'string' ? shortened(value) : value)
  return JSON.stringify(
    { format: recordFormat, version: versionOf(record), stories, ...file },
    inBounds,
    space,
  )
}

function versionOf(record: ReadingRecord): number {
  const stories = Object.values(record)
  if (stories.some(({ marks, version, followedAt }) => marks ?? version ?? followedAt))
    return recordVersions.withMarks
  return stories.some(({ words }) => words) ? recordVersions.withWords : recordVersions.plain
}

/** Parses what `writeRecord` wrote. If something is wrong, it returns the fault and the stories that are valid. */
export function parseRecord(text: string): { record: ReadingRecord; fault?: RecordFault } {
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
  return readParts(stories, marks, followed)
}

/** The valid stories, marks and follows, and the first fault. */
function readParts(
  stories: Readonly<Record<string, unknown>>,
  marks: Readonly<Record<string, unknown>>,
  followed: readonly unknown[],
): ReturnType<typeof parseRecord> {
  const record: Record<string, StoryRecord> = {}
  let fault: RecordFault | undefined
  const attempt = (name: string, read: () => void) => {
    try {
      read()
    } catch (error) {
      if (!(error instanceof Damage)) throw error
      fault ??= { kind: 'damaged', where: `${name}${error.where}` }
    }
  }
  const named = (part: string, key: string) => `${part}["${key.slice(0, 100)}"]`
  for (const [key, value] of Object.entries(stories))
    attempt(named('stories', key), () => {
      record[checkedKey(key)] = readStory(value)
    })
  for (const [key, value] of Object.entries(marks))
    attempt(named('marks', key), () => {
      record[checkedKey(key)] = { ...record[key], marks: readMarks(value) }
    })
  for (const [index, value] of followed.entries())
    attempt(`follows[${index}]`, () => {
      const { kind, id, at } = objectAt(value, '')
      const known = followKinds.find((one) => one === kind)
      if (!known || typeof id !== 'string' || !/^[a-z\d-]{1,80}$/.test(id)) throw new Damage('')
      record[followKey({ kind: known, id })] = { followedAt: countAt(at, '.at') }
    })
  return fault ? { record, fault } : { record }
}

function checkedKey(key: string): string {
  if (/^\d{4}-\d\d\/[a-z\d-]{1,80}$/.test(key)) return key
  throw new Damage('')
}

function readMarks(value: unknown): readonly Mark[] {
  if (!Array.isArray(value) || value.length === 0) throw new Damage('')
  return value.map((one, index) => readMark(one, `[${index}]`))
}

function readMark(value: unknown, where: string): Mark {
  const mark = objectAt(value, where)
  const { id, paragraph, segment, colour, note, made, changed } = mark
  const { context, headline, places, topics, ...texts } = mark
  const known = markColours.find((one) => one === colour)
  if (!known) throw new Damage(`${where}.colour`)
  return {
    id: textAt(id, `${where}.id`),
    paragraph: countAt(paragraph, `${where}.paragraph`),
    segment: countAt(segment, `${where}.segment`),
    ...bilingualAt(texts, where),
    colour: known,
    ...(note !== undefined && { note: textAt(note, `${where}.note`) }),
    ...(context !== undefined && { context: textAt(context, `${where}.context`) }),
    ...(headline !== undefined && { headline: bilingualAt(headline, `${where}.headline`) }),
    ...(places !== undefined && { places: textsAt(places, `${where}.places`) }),
    ...(topics !== undefined && { topics: textsAt(topics, `${where}.topics`) }),
    made: countAt(made, `${where}.made`),
    changed: countAt(changed, `${where}.changed`),
  }
}

function readStory(value: unknown): StoryRecord {
  const { saved, place, readAt, words, version } = objectAt(value, '')
  return {
    ...(saved !== undefined && { saved: readSaved(objectAt(saved, '.saved')) }),
    ...(place !== undefined && { place: readProgress(objectAt(place, '.place')) }),
    ...(readAt !== undefined && { readAt: countAt(readAt, '.readAt') }),
    ...(words !== undefined && { words: readWords(objectAt(words, '.words')) }),
    ...(version !== undefined && { version: hashAt(version, '.version') }),
  }
}

function readSaved({ at, headline }: Readonly<Record<string, unknown>>): StoryRecord['saved'] {
  const texts = bilingualAt(headline, '.saved.headline')
  return { at: countAt(at, '.saved.at'), headline: texts }
}

function readProgress({ paragraph, at }: Readonly<Record<string, unknown>>): StoryRecord['place'] {
  return { paragraph: countAt(paragraph, '.place.paragraph'), at: countAt(at, '.place.at') }
}

function readWords(value: Readonly<Record<string, unknown>>): WordRecords {
  const entries = Object.entries(value).map(([text, word]) => [text, readWord(text, word)] as const)
  return Object.fromEntries(entries)
}

function readWord(text: string, value: unknown): WordRecord {
  const where = `.words["${text.slice(0, longestWord)}"]`
  if (!/\p{Script=Han}/u.test(text) || text.length > longestWord) throw new Damage(where)
  const { saved, knownAt, knownAs } = objectAt(value, where)
  return {
    ...(saved !== undefined && { saved: readSavedWord(saved, `${where}.saved`) }),
    ...(knownAt !== undefined && { knownAt: countAt(knownAt, `${where}.knownAt`) }),
    ...(knownAs !== undefined && { knownAs: textsAt(knownAs, `${where}.knownAs`) }),
  }
}

function readSavedWord(value: unknown, where: string): SavedWord {
  const { at, pinyin, senses, sentence, paragraph, translation, traditional } = objectAt(value, where)
  const texts = bilingualAt(sentence, `${where}.sentence`)
  if (!Array.isArray(senses) || senses.length > mostSenses) throw new Damage(`${where}.senses`)
  return {
    at: countAt(at, `${where}.at`),
    pinyin: textAt(pinyin, `${where}.pinyin`),
    senses: textsAt(senses, `${where}.senses`),
    sentence: texts,
    paragraph: countAt(paragraph, `${where}.paragraph`),
    ...(translation !== undefined && { translation: textAt(translation, `${where}.translation`) }),
    ...(traditional !== undefined && { traditional: textAt(traditional, `${where}.traditional`) }),
  }
}

/** Thrown for a value that a record cannot have. `where` is its path from the story. */
class Damage extends Error {
  readonly where: string

  constructor(where: string) {
    super(where)
    this.where = where
  }
}

/** The value at `where`, if it is an object. Throws a `Damage` if it is not. */
function objectAt(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value
  throw new Damage(where)
}

/** The value at `where`, if it is a whole number from 1. Throws a `Damage` if it is not. */
function countAt(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  throw new Damage(where)
}

/** The value at `where`, if it is a text, within the limit. Throws a `Damage` if it is not. */
function textAt(value: unknown, where: string): string {
  if (typeof value === 'string') return shortened(value)
  throw new Damage(where)
}

/** The start of a hash at `where`. Throws a `Damage` if it is none. */
function hashAt(value: unknown, where: string): string {
  if (typeof value === 'string' && /^[\da-f]{16}$/.test(value)) return value
  throw new Damage(where)
}

/** The texts at `where`. Throws a `Damage` if it is no list of texts. */
function textsAt(value: unknown, where: string): string[] {
  if (!Array.isArray(value)) throw new Damage(where)
  return value.map((one) => textAt(one, where))
}

/** The text at `where`, in the languages that it has. Throws a `Damage` if it has none. */
function bilingualAt(value: unknown, where: string): Bilingual {
  const { en, zh } = objectAt(value, where)
  const texts = {
    ...(en !== undefined && { en: textAt(en, `${where}.en`) }),
    ...(zh !== undefined && { zh: textAt(zh, `${where}.zh`) }),
  }
  if (isBilingual(texts)) return texts
  throw new Damage(where)
}

/** The text within the limit, without half a character at its end. */
function shortened(text: string): string {
  if (text.length <= mostText) return text
  return `${text.slice(0, mostText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
