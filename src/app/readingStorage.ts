import { keepAside, keptAside } from './keptAside.ts'
import { mergeRecords } from './mergeRecords.ts'
import { parseRecord, type ReadingRecord, writeRecord } from './readingRecordFormat.ts'

/** Where in `localStorage` the reading record lies: apart from the preferences, since it grows. */
export const readingRecordKey = 'southwest-china-reading'

/** Whether what is remembered outlives the page: the device may be full, or forbid it. */
export type Standing = 'kept' | 'full' | 'forbidden'

/** The text that the page knows the device to have. */
let held: string | null = null
let standing: Standing = 'kept'
/** Whether nothing may be written over that text, since it is no record and there is no room to lay it aside. */
let barred = false

export function recordStanding(): Standing {
  return standing
}

/** Whether another tab has written meanwhile: one in the background hears of it late. */
export function isOutdated(): boolean {
  return lookUp() !== held
}

/** Reads the device, and lays aside what it cannot make sense of before anything is written over it. */
export function loadRecord(): ReadingRecord {
  standing = 'kept'
  held = lookUp()
  const { record, fault } = held === null ? { record: {} } : parseRecord(held)
  barred = fault !== undefined && held !== null && !keepAside(held)
  // What an older version of the reader laid aside as newer than itself may be plain to this one.
  const plain = keptAside().flatMap(({ text, drop }) => {
    const aside = parseRecord(text)
    return aside.fault ? [] : [{ record: aside.record, drop }]
  })
  if (!fault && plain.length === 0) return record
  const whole = plain.reduce((sum, aside) => mergeRecords(sum, aside.record), record)
  if (storeRecord(whole)) for (const { drop } of plain) drop()
  return whole
}

/** Writes the record down. Returns false where the device does not take it; `recordStanding` says why. */
export function storeRecord(record: ReadingRecord): boolean {
  const text = writeRecord(record)
  try {
    if (barred) throw new DOMException('', 'QuotaExceededError')
    localStorage.setItem(readingRecordKey, text)
    held = text
    standing = 'kept'
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    standing = isFull ? 'full' : 'forbidden'
  }
  return standing === 'kept'
}

function lookUp(): string | null {
  try {
    return localStorage.getItem(readingRecordKey)
  } catch {
    standing = 'forbidden'
    return null
  }
}
