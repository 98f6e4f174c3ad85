import type { Mark, ReadingRecord, SavedWord, StoryRecord } from './readingRecordFormat.ts'

/** How many entries of a list the page shows until the reader asks for more. */
export const savedAtOnce = 20

/** An entry of the list of saved stories, newest first. */
export type SavedEntry = NonNullable<StoryRecord['saved']> & { readonly key: string }

/** Returns the saved stories of a record, newest first. */
export function savedEntries(record: ReadingRecord): SavedEntry[] {
  return Object.entries(record)
    .flatMap(([key, { saved }]) => (saved ? [{ key, ...saved }] : []))
    .sort((a, b) => b.at - a.at)
}

/** A saved word: its text, and the key of its story. */
export type WordEntry = SavedWord & { readonly text: string; readonly key: string }

/** Returns the saved words of a record, newest first. */
export function savedWords(record: ReadingRecord): WordEntry[] {
  return Object.entries(record)
    .flatMap(([key, { words = {} }]) =>
      Object.entries(words).flatMap(([text, { saved }]) => (saved ? [{ key, text, ...saved }] : [])),
    )
    .sort((one, other) => other.at - one.at)
}

/** Returns the words that the reader says they know: `得` in all its readings, `得 dé` in one. */
export function knownWords(record: ReadingRecord): ReadonlySet<string> {
  return new Set(
    Object.values(record).flatMap(({ words = {} }) =>
      Object.entries(words).flatMap(([text, { knownAt, knownAs }]) =>
        knownAt ? (knownAs?.map((pinyin) => `${text} ${pinyin}`) ?? [text]) : [],
      ),
    ),
  )
}

/** Whether the words that the reader knows include this one, as it is read here. */
export function isKnown(known: ReadonlySet<string>, { text, pinyin }: ReadWord): boolean {
  return known.has(text) || known.has(`${text} ${pinyin}`)
}

/** A word and its reading. */
export type ReadWord = { readonly text: string; readonly pinyin: string }

/** A mark with the key of its story. */
export type MarkEntry = Mark & { readonly key: string }

/** Returns the marks of a record, newest first. */
export function savedMarks(record: ReadingRecord): MarkEntry[] {
  return Object.entries(record)
    .flatMap(([key, { marks = [] }]) => marks.map((mark) => ({ ...mark, key })))
    .sort((one, other) => other.made - one.made || (one.id < other.id ? -1 : 1))
}
