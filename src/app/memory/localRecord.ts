import { parseRecord, writeRecord } from './readingRecordFormat.ts'
import { parseRemembered, type Remembered, type Replacement } from './remembered.ts'

/** The `localStorage` key of the record. Older versions keep it there, and this one when the disk fails. */
const readingRecordKey = 'southwest-china-reading'

/** The keys of quarantined texts: they were in its place but are not valid records. Nine are enough. */
const quarantineKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${readingRecordKey}-aside-${number}`)

/** The key of what the disk is to replace: two records, each in a line. */
const replacementKey = `${readingRecordKey}-replaced`

export type LocalRecord = {
  readonly text: string | null
  /** The quarantined texts, each with its key. */
  readonly quarantined: ReadonlyMap<string, string>
  readonly remembered: Remembered
  readonly replacement: Replacement
}

/**
 * Reads the record and the quarantined texts in `localStorage`. Throws if the browser forbids it.
 * @param imported the text of a record that the disk has imported already
 */
export function readLocal(imported?: unknown): LocalRecord {
  const text = localStorage.getItem(readingRecordKey)
  const quarantined = new Map<string, string>()
  for (const key of quarantineKeys) {
    const one = localStorage.getItem(key)
    if (one !== null) quarantined.set(one, key)
  }
  const lines = (localStorage.getItem(replacementKey) ?? '').split('\n')
  const [before = {}, after = {}] = lines.map((line) => parseRecord(line).record)
  return {
    text,
    quarantined,
    replacement: { before, after },
    remembered: parseRemembered(text === imported ? null : text, [...quarantined.keys()]),
  }
}

/**
 * Changes the record in `localStorage`. Before it writes, it quarantines a text that is not a valid record.
 * Throws if it cannot write.
 */
export function changeLocal(change: (local: Remembered) => Remembered): Remembered {
  const { quarantined, remembered } = readLocal()
  const next = change(remembered)
  if (next === remembered && next.quarantined.length === quarantined.size) return next
  for (const text of next.quarantined) if (!quarantined.has(text)) quarantine(text)
  localStorage.setItem(readingRecordKey, writeRecord(next.record))
  for (const [text, key] of quarantined) if (!next.quarantined.includes(text)) localStorage.removeItem(key)
  return next
}

/** Keeps what the disk is to replace, instead of what was kept before. Throws if it cannot write. */
export function keepReplacement({ before, after }: Replacement): void {
  if (Object.keys(before).length === 0) localStorage.removeItem(replacementKey)
  else localStorage.setItem(replacementKey, `${writeRecord(before)}\n${writeRecord(after)}`)
}

function quarantine(text: string): void {
  const free = quarantineKeys.find((key) => localStorage.getItem(key) === null)
  if (!free) throw new DOMException('', 'QuotaExceededError')
  localStorage.setItem(free, text)
}

/** Removes what the disk now keeps. A text that another tab has written since stays until the next refresh. */
export function dropLocal({ text, quarantined }: LocalRecord): void {
  if (localStorage.getItem(readingRecordKey) === text) localStorage.removeItem(readingRecordKey)
  for (const key of [...quarantined.values(), replacementKey]) localStorage.removeItem(key)
}
