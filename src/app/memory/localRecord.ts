import { writeRecord } from './readingRecordFormat.ts'
import { type Remembered, understand } from './remembered.ts'

/** Where older versions of the reader keep the record in `localStorage`, and this one what it can keep nowhere else. */
const readingRecordKey = 'southwest-china-reading'

/** Where texts lie that stood there and are no record: as many as there is reason to keep. */
const asideKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${readingRecordKey}-aside-${number}`)

export type LocalRecord = {
  readonly text: string | null
  /** The texts laid aside, and their keys. */
  readonly aside: ReadonlyMap<string, string>
  readonly remembered: Remembered
}

/**
 * Reads what lies in `localStorage`. Throws where the browser forbids it.
 * @param seen the text of a record that needs no second look
 */
export function readLocal(seen?: unknown): LocalRecord {
  const text = localStorage.getItem(readingRecordKey)
  const aside = new Map<string, string>()
  for (const key of asideKeys) {
    const one = localStorage.getItem(key)
    if (one !== null) aside.set(one, key)
  }
  return { text, aside, remembered: understand(text === seen ? null : text, [...aside.keys()]) }
}

/** Changes it, and lays aside what is no record before anything is written over it. Throws where that cannot be. */
export function changeLocal(change: (there: Remembered) => Remembered): Remembered {
  const { aside, remembered } = readLocal()
  const next = change(remembered)
  if (next === remembered && next.aside.length === aside.size) return next
  for (const text of next.aside) if (!aside.has(text)) layAside(text)
  localStorage.setItem(readingRecordKey, writeRecord(next.record))
  for (const [text, key] of aside) if (!next.aside.includes(text)) localStorage.removeItem(key)
  return next
}

function layAside(text: string): void {
  const free = asideKeys.find((key) => localStorage.getItem(key) === null)
  if (!free) throw new DOMException('', 'QuotaExceededError')
  localStorage.setItem(free, text)
}

/** Removes what is kept elsewhere now. What another tab has written since stays for the next look. */
export function dropLocal({ text, aside }: LocalRecord): void {
  if (localStorage.getItem(readingRecordKey) === text) localStorage.removeItem(readingRecordKey)
  for (const key of aside.values()) localStorage.removeItem(key)
}
