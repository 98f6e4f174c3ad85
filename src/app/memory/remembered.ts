import { mergeRecords } from './mergeRecords.ts'
import { parseRecord, type ReadingRecord } from './readingRecordFormat.ts'

/** What a device remembers of the reading: the record, and texts that stood in its place and are none. */
export type Remembered = { readonly record: ReadingRecord; readonly aside: readonly string[] }

export const nothing: Remembered = { record: {}, aside: [] }

/**
 * Makes sense of the text of a record and of those that were laid aside. One that cannot be read is kept as it is, and
 * gives up the stories that are right; what an older version of the reader laid aside may be plain to this one.
 */
export function understand(text: string | null | undefined, aside: readonly string[]): Remembered {
  const plain = aside.map((one) => {
    const { record, fault } = parseRecord(one)
    return fault ? { record: {}, aside: [one] } : { record, aside: [] }
  })
  if (text == null) return plain.reduce(mergeRemembered, nothing)
  const { record, fault } = parseRecord(text)
  return plain.reduce(mergeRemembered, { record, aside: fault ? [text] : [] })
}

/** Both in one, each text once. */
export function mergeRemembered(one: Remembered, other: Remembered): Remembered {
  return {
    record: mergeRecords(one.record, other.record),
    aside: [...new Set([...one.aside, ...other.aside])],
  }
}
