import type { Bilingual } from '../../archive/bilingual.ts'
import { bilingualAt, countAt, Damage, isObject, objectAt, shortened } from './recordValues.ts'
import { readWords, type WordRecords } from './words/wordRecord.ts'

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

/** Why a text is no complete record: it is not JSON, of another format, of a later version, or has a wrong value. */
export type RecordFault =
  | { readonly kind: 'json' | 'foreign' | 'newer' }
  | { readonly kind: 'damaged'; readonly where: string }

const format = 'southwest-china-reading'

/** The version of a record without words, which every version of the app understands, and of one with words. */
const plain = 1
const withWords = 1.1

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
