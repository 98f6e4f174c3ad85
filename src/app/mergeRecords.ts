import type { ReadingRecord, StoryRecord } from './readingRecordFormat.ts'

/** As many stories as can be saved. */
export const savedLimit = 1000
const othersLimit = 4000

/** Both in one: what either has saved, read or reached is so afterwards. */
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
  }
}

/** The record without what is of no use: of stories that are not saved, the longest ago go when there are too many. */
export function boundRecord(record: ReadingRecord): ReadingRecord {
  const entries = Object.entries(record).filter(([, { saved, place, readAt }]) => saved ?? place ?? readAt)
  const others = entries.filter(([, { saved }]) => !saved)
  if (others.length <= othersLimit) return Object.fromEntries(entries)
  const last = ({ place, readAt }: StoryRecord) => Math.max(place?.at ?? 0, readAt ?? 0)
  const gone = others.sort(([, a], [, b]) => last(b) - last(a)).slice(othersLimit)
  const goneKeys = new Set(gone.map(([key]) => key))
  return Object.fromEntries(entries.filter(([key]) => !goneKeys.has(key)))
}

/** A saved story, as the lists of them go: newest first. */
export type SavedEntry = NonNullable<StoryRecord['saved']> & { readonly key: string }

export function savedEntries(record: ReadingRecord): SavedEntry[] {
  return Object.entries(record)
    .flatMap(([key, { saved }]) => (saved ? [{ key, ...saved }] : []))
    .sort((a, b) => b.at - a.at)
}
