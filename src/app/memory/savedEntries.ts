import type { ReadingRecord, StoryRecord } from './readingRecordFormat.ts'

/** The maximum number of saved stories. */
export const savedLimit = 1000

/** An entry of the list of saved stories, newest first. */
export type SavedEntry = NonNullable<StoryRecord['saved']> & { readonly key: string }

export function savedEntries(record: ReadingRecord): SavedEntry[] {
  return Object.entries(record)
    .flatMap(([key, { saved }]) => (saved ? [{ key, ...saved }] : []))
    .sort((a, b) => b.at - a.at)
}
