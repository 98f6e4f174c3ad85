import type { ReadingRecord, StoryRecord } from './readingRecordFormat.ts'

/** As many stories as are remembered besides those that are saved. */
const othersLimit = 4000

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
