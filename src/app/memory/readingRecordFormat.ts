import { type Bilingual, isBilingual } from '../../archive/bilingual.ts'

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
}

/** The record of all stories, by `storyKey`. */
export type ReadingRecord = Readonly<Record<string, StoryRecord>>

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

const format = 'southwest-china-reading'

/** The version of a record without words, which every version of the app understands, and of one with words. */
const plain = 1
const withWords = 1.1

/** The maximum length of a text in a record. */
const mostText = 1000

/** The maximum length of a word, in UTF-16 units. Names are long. */
const longestWord = 35
const mostSenses = 3

/** Serialises a record so that `parseRecord` finds no fault in it. */
export function writeRecord(stories: ReadingRecord, space?: number): string {
  const inBounds = (_: string, value: unknown) => (typeof value === 'string' ? shortened(value) : value)
  const needed = Object.values(stories).some(({ words }) => words) ? withWords : plain
  return JSON.stringify({ format, version: needed, stories }, inBounds, space)
}

/** Parses what `writeRecord` wrote. If something is wrong, it returns the fault and the stories that are valid. */
export function parseRecord(text: string): { record: ReadingRecord; fault?: RecordFault } {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { record: {}, fault: { kind: 'json' } }
  }
  if (!isObject(file) || file.format !== format) return { record: {}, fault: { kind: 'foreign' } }
  if (typeof file.version === 'number' && file.version > withWords)
    return { record: {}, fault: { kind: 'newer' } }
  if (file.version !== plain && file.version !== withWords)
    return { record: {}, fault: { kind: 'damaged', where: 'version' } }
  if (!isObject(file.stories)) return { record: {}, fault: { kind: 'damaged', where: 'stories' } }
  return readStories(file.stories)
}

function readStories(stories: Readonly<Record<string, unknown>>): ReturnType<typeof parseRecord> {
  const record: Record<string, StoryRecord> = {}
  let fault: RecordFault | undefined
  for (const [key, value] of Object.entries(stories)) {
    try {
      if (!/^\d{4}-\d\d\/[a-z\d-]{1,80}$/.test(key)) throw new Damage('')
      record[key] = readStory(value)
    } catch (error) {
      if (!(error instanceof Damage)) throw error
      fault ??= { kind: 'damaged', where: `stories["${key.slice(0, 100)}"]${error.where}` }
    }
  }
  return fault ? { record, fault } : { record }
}

function readStory(value: unknown): StoryRecord {
  const { saved, place, readAt, words } = objectAt(value, '')
  return {
    ...(saved !== undefined && { saved: readSaved(objectAt(saved, '.saved')) }),
    ...(place !== undefined && { place: readProgress(objectAt(place, '.place')) }),
    ...(readAt !== undefined && { readAt: countAt(readAt, '.readAt') }),
    ...(words !== undefined && { words: readWords(objectAt(words, '.words')) }),
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
