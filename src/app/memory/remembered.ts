import { mergeRecords } from './mergeRecords.ts'
import { parseRecord, type ReadingRecord } from './readingRecordFormat.ts'

/** What a device remembers of the reading: the record, and texts that stood in its place and are none. */
export type Remembered = { readonly record: ReadingRecord; readonly quarantined: readonly string[] }

export const nothing: Remembered = { record: {}, quarantined: [] }

/**
 * Makes sense of the text of a record and of those that were laid aside. One that cannot be read is kept as it is, and
 * gives up the stories that are right; what an older version of the reader laid aside may be plain to this one.
 */
export function parseRemembered(text: string | null | undefined, quarantined: readonly string[]): Remembered {
  const plain = quarantined.map((one) => {
    const { record, fault } = parseRecord(one)
    return fault ? { record: {}, quarantined: [one] } : { record, quarantined: [] }
  })
  if (text == null) return plain.reduce(mergeRemembered, nothing)
  const { record, fault } = parseRecord(text)
  return plain.reduce(mergeRemembered, { record, quarantined: fault ? [text] : [] })
}

/** Both in one, each text once. */
export function mergeRemembered(one: Remembered, other: Remembered): Remembered {
  return {
    record: mergeRecords(one.record, other.record),
    quarantined: [...new Set([...one.quarantined, ...other.quarantined])],
  }
}
