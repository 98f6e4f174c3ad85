import type { ReadingRecord, StoryRecord } from './readingRecordFormat.ts'

/** How many stories are remembered besides the saved ones, and those with words. */
const othersLimit = 4000

/** The record without empty entries. If there are too many stories that are not saved, the oldest of them go. */
export function boundRecord(record: ReadingRecord): ReadingRecord {
  const entries = Object.entries(record).filter(
    ([, { saved, place, readAt, words }]) => saved ?? words ?? place ?? readAt,
  )
  const others = entries.filter(([, { saved, words }]) => !saved && !words)
  if (others.length <= othersLimit) return Object.fromEntries(entries)
  const last = ({ place, readAt }: StoryRecord) => Math.max(place?.at ?? 0, readAt ?? 0)
  const gone = others.sort(([, a], [, b]) => last(b) - last(a)).slice(othersLimit)
  const goneKeys = new Set(gone.map(([key]) => key))
  return Object.fromEntries(entries.filter(([key]) => !goneKeys.has(key)))
}
