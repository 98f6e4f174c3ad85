import { writeRecord } from './readingRecordFormat.ts'
import { parseRemembered, type Remembered } from './remembered.ts'

/** Where older versions of the reader keep the record in `localStorage`, and this one what it can keep nowhere else. */
const readingRecordKey = 'southwest-china-reading'

/** Where texts lie that stood there and are no record: as many as there is reason to keep. */
const quarantineKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${readingRecordKey}-aside-${number}`)

export type LocalRecord = {
  readonly text: string | null
  /** The texts laid aside, and their keys. */
  readonly quarantined: ReadonlyMap<string, string>
  readonly remembered: Remembered
}

/**
 * Reads what lies in `localStorage`. Throws where the browser forbids it.
 * @param seen the text of a record that needs no second look
 */
export function readLocal(seen?: unknown): LocalRecord {
  const text = localStorage.getItem(readingRecordKey)
  const quarantined = new Map<string, string>()
  for (const key of quarantineKeys) {
    const one = localStorage.getItem(key)
    if (one !== null) quarantined.set(one, key)
  }
  return {
    text,
    quarantined,
    remembered: parseRemembered(text === seen ? null : text, [...quarantined.keys()]),
  }
}

/** Changes it, and lays aside what is no record before anything is written over it. Throws where that cannot be. */
export function changeLocal(change: (there: Remembered) => Remembered): Remembered {
  const { quarantined, remembered } = readLocal()
  const next = change(remembered)
  if (next === remembered && next.quarantined.length === quarantined.size) return next
  for (const text of next.quarantined) if (!quarantined.has(text)) quarantine(text)
  localStorage.setItem(readingRecordKey, writeRecord(next.record))
  for (const [text, key] of quarantined) if (!next.quarantined.includes(text)) localStorage.removeItem(key)
  return next
}

function quarantine(text: string): void {
  const free = quarantineKeys.find((key) => localStorage.getItem(key) === null)
  if (!free) throw new DOMException('', 'QuotaExceededError')
  localStorage.setItem(free, text)
}

/** Removes what is kept elsewhere now. What another tab has written since stays for the next look. */
export function dropLocal({ text, quarantined }: LocalRecord): void {
  if (localStorage.getItem(readingRecordKey) === text) localStorage.removeItem(readingRecordKey)
  for (const key of quarantined.values()) localStorage.removeItem(key)
}
