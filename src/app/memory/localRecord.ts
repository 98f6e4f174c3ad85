import { parseRecord, type ReadingRecord, writeRecord } from './readingRecordFormat.ts'
import { mergeRecords, mergeRemembered, parseRemembered, type Remembered } from './remembered.ts'

/** The `localStorage` key of the record. Older versions keep it there, and this one what the disk has not taken. */
const readingRecordKey = 'southwest-china-reading'

/** Where older versions kept texts that were in its place but are not valid records. */
const quarantineKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${readingRecordKey}-aside-${number}`)

/** The key of the stories that changed, as the disk had them. A second line, of an older version, has them changed. */
const replacedKey = `${readingRecordKey}-replaced`

export type LocalRecord = {
  readonly text: string | null
  readonly remembered: Remembered
  /** Stories as the disk had them before they changed. */
  readonly before: ReadingRecord
}

/**
 * Reads what the disk lacks, or may lack. Throws if the browser forbids it.
 * @param imported the text of a record that the disk has imported already
 */
export function readLocal(imported?: unknown): LocalRecord {
  const text = localStorage.getItem(readingRecordKey)
  const quarantined = quarantineKeys.flatMap((key) => localStorage.getItem(key) ?? [])
  const { record, ...others } = parseRemembered(text === imported ? null : text, quarantined)
  const lines = (localStorage.getItem(replacedKey) ?? '').split('\n')
  const [before = {}, after = {}] = lines.map((line) => parseRecord(line).record)
  return { text, remembered: { record: mergeRecords(record, after), ...others }, before }
}

/** Writes what the disk is to take. Throws if it cannot, or would replace a text that this version cannot read. */
export function writeLocal(record: ReadingRecord, before: ReadingRecord): void {
  const text = localStorage.getItem(readingRecordKey)
  if (text !== null && parseRecord(text).fault) throw new Error('a text of another version')
  localStorage.setItem(readingRecordKey, writeRecord(record))
  localStorage.setItem(replacedKey, writeRecord(before))
}

/** Adds this to what is on the disk. Stories that are there as before are replaced: a merge would undo a removal. */
export function withLocal({ record, quarantined }: Remembered, local: LocalRecord): Remembered {
  const isAsBefore = (key: string) => JSON.stringify(record[key]) === JSON.stringify(local.before[key])
  const others = Object.entries(record).filter(([key]) => !isAsBefore(key))
  return mergeRemembered({ record: Object.fromEntries(others), quarantined }, local.remembered)
}

/** Removes what the disk now keeps. A text that another tab has written since stays until the next refresh. */
export function dropLocal({ text }: LocalRecord): void {
  if (localStorage.getItem(readingRecordKey) === text) localStorage.removeItem(readingRecordKey)
  for (const key of [...quarantineKeys, replacedKey]) localStorage.removeItem(key)
}
