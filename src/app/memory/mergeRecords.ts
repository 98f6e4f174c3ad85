import type { ReadingRecord, StoryRecord } from './readingRecordFormat.ts'
import { mergeWords } from './words/wordRecord.ts'

/** Merges both records: what is saved, read, reached or known in either stays so. */
export function mergeRecords(one: ReadingRecord, other: ReadingRecord): ReadingRecord {
  const both = { ...one }
  for (const [key, theirs] of Object.entries(other)) both[key] = mergeStory(one[key] ?? {}, theirs)
  return both
}

function mergeStory(one: StoryRecord, other: StoryRecord): StoryRecord {
  const saved = one.saved ?? other.saved
  const readAt = Math.max(one.readAt ?? 0, other.readAt ?? 0)
  const place =
    (one.place?.paragraph ?? 0) < (other.place?.paragraph ?? 0) ? other.place : (one.place ?? other.place)
  return {
    ...(saved && { saved }),
    ...(readAt > 0 ? { readAt } : place && { place }),
    ...((one.words ?? other.words) && { words: mergeWords(one.words ?? {}, other.words ?? {}) }),
  }
}
