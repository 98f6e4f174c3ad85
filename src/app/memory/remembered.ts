import { mergeRecords } from './mergeRecords.ts'
import { parseRecord, type ReadingRecord } from './readingRecordFormat.ts'

/** What a device remembers: the record, and quarantined texts that stood in its place but are no record. */
export type Remembered = { readonly record: ReadingRecord; readonly quarantined: readonly string[] }

export const nothing: Remembered = { record: {}, quarantined: [] }

/**
 * Parses the text of a record, and the quarantined texts. An unreadable text is quarantined unchanged, and its valid
 * stories are used. This version may be able to read what an older version quarantined.
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

/** Merges both, each text once. */
export function mergeRemembered(one: Remembered, other: Remembered): Remembered {
  return {
    record: mergeRecords(one.record, other.record),
    quarantined: [...new Set([...one.quarantined, ...other.quarantined])],
  }
}
