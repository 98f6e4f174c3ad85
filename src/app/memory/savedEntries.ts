import type { ReadingRecord, StoryRecord } from './readingRecordFormat.ts'

/** As many stories as can be saved. */
export const savedLimit = 1000

/** A saved story, as the lists of them go: newest first. */
export type SavedEntry = NonNullable<StoryRecord['saved']> & { readonly key: string }

export function savedEntries(record: ReadingRecord): SavedEntry[] {
  return Object.entries(record)
    .flatMap(([key, { saved }]) => (saved ? [{ key, ...saved }] : []))
    .sort((a, b) => b.at - a.at)
}
