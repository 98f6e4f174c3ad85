import type { ReadingRecord } from '../readingRecordFormat.ts'
import type { SavedWord } from './wordRecord.ts'

/** The maximum number of saved words. */
export const wordLimit = 5000

/** A saved word: its text, and the key of its story. */
export type WordEntry = SavedWord & { readonly text: string; readonly key: string }

/** The saved words of a record, newest first. */
export function savedWords(record: ReadingRecord): WordEntry[] {
  return Object.entries(record)
    .flatMap(([key, { words = {} }]) =>
      Object.entries(words).flatMap(([text, { saved }]) => (saved ? [{ key, text, ...saved }] : [])),
    )
    .sort((one, other) => other.at - one.at)
}

/** The words that the reader says they know. */
export function knownWords(record: ReadingRecord): ReadonlySet<string> {
  return new Set(
    Object.values(record).flatMap(({ words = {} }) =>
      Object.entries(words).flatMap(([text, { knownAt }]) => (knownAt ? [text] : [])),
    ),
  )
}
