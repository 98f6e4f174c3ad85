import { type Bilingual, isBilingual } from '../../archive/bilingual.ts'

/** The record of one story. Times are as `Date.now()` gives them. */
export type StoryRecord = {
  /** When it was saved, and its headline then, which is shown if the story has left the archive. */
  readonly saved?: { readonly at: number; readonly headline: Bilingual }
  /** The furthest paragraph reached, from 1, until the story has been read to its end. */
  readonly place?: { readonly paragraph: number; readonly at: number }
  /** When its end was reached. */
  readonly readAt?: number
}

/** The record of all stories, by `storyKey`. */
export type ReadingRecord = Readonly<Record<string, StoryRecord>>

/** Why a text is no complete record: it is not JSON, of another format, of a later version, or has a wrong value. */
export type RecordFault =
  | { readonly kind: 'json' | 'foreign' | 'newer' }
  | { readonly kind: 'damaged'; readonly where: string }

const format = 'southwest-china-reading'
const version = 1

/** The maximum length of a headline. */
const mostText = 1000

/** Serialises a record so that `parseRecord` finds no fault in it. */
export function writeRecord(stories: ReadingRecord, space?: number): string {
  const inBounds = (_: string, value: unknown) => (typeof value === 'string' ? shortened(value) : value)
  return JSON.stringify({ format, version, stories }, inBounds, space)
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
  if (typeof file.version === 'number' && file.version > version)
    return { record: {}, fault: { kind: 'newer' } }
  if (file.version !== version) return { record: {}, fault: { kind: 'damaged', where: 'version' } }
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

class Damage extends Error {
  readonly where: string

  constructor(where: string) {
    super(where)
    this.where = where
  }
}

function readStory(value: unknown): StoryRecord {
  const { saved, place, readAt } = objectAt(value, '')
  return {
    ...(saved !== undefined && { saved: readSaved(objectAt(saved, '.saved')) }),
    ...(place !== undefined && { place: readProgress(objectAt(place, '.place')) }),
    ...(readAt !== undefined && { readAt: countAt(readAt, '.readAt') }),
  }
}

function readSaved({ at, headline }: Readonly<Record<string, unknown>>): StoryRecord['saved'] {
  const { en, zh } = objectAt(headline, '.saved.headline')
  const texts = {
    ...(en !== undefined && { en: textAt(en, '.saved.headline.en') }),
    ...(zh !== undefined && { zh: textAt(zh, '.saved.headline.zh') }),
  }
  if (!isBilingual(texts)) throw new Damage('.saved.headline')
  return { at: countAt(at, '.saved.at'), headline: texts }
}

function readProgress({ paragraph, at }: Readonly<Record<string, unknown>>): StoryRecord['place'] {
  return { paragraph: countAt(paragraph, '.place.paragraph'), at: countAt(at, '.place.at') }
}

function objectAt(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value
  throw new Damage(where)
}

function countAt(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  throw new Damage(where)
}

function textAt(value: unknown, where: string): string {
  if (typeof value === 'string') return shortened(value)
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
