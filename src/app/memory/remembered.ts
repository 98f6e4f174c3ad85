import { parseRecord, type ReadingRecord, type StoryRecord, type WordRecords } from './readingRecordFormat.ts'

/** How many stories without saved texts or words are remembered. */
const othersLimit = 4000

/** What a device remembers: the record, and quarantined texts that were in its place but are not records. */
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

/** Merges what two devices or tabs remember. Keeps one copy of each quarantined text. */
export function mergeRemembered(one: Remembered, other: Remembered): Remembered {
  return {
    record: mergeRecords(one.record, other.record),
    quarantined: [...new Set([...one.quarantined, ...other.quarantined])],
  }
}

/** Stories as the disk has them, and as they should be. */
export type Replacement = { readonly before: ReadingRecord; readonly after: ReadingRecord }

/** Replaces each story that is still as before. A merge would undo a removal. */
export function replaceStories(record: ReadingRecord, { before, after }: Replacement): ReadingRecord {
  const isAsBefore = (key: string) => JSON.stringify(record[key]) === JSON.stringify(before[key])
  const replaced = Object.keys(before).filter(isAsBefore)
  return boundRecord({ ...record, ...Object.fromEntries(replaced.map((key) => [key, after[key] ?? {}])) })
}

/** Merges both records: what is saved, read, reached or known in either stays so. */
export function mergeRecords(one: ReadingRecord, other: ReadingRecord): ReadingRecord {
  const both = { ...one }
  for (const [key, theirs] of Object.entries(other)) both[key] = mergeStory(one[key] ?? {}, theirs)
  return both
}

function mergeStory(one: StoryRecord, other: StoryRecord): StoryRecord {
  const saved = one.saved ?? other.saved
  const readAt = Math.max(one.readAt ?? 0, other.readAt ?? 0)
  const place =
    (one.place?.paragraph ?? 0) < (other.place?.paragraph ?? 0) ? other.place : (one.place ?? other.place)
  return {
    ...(saved && { saved }),
    ...(readAt > 0 ? { readAt } : place && { place }),
    ...((one.words ?? other.words) && { words: mergeWords(one.words ?? {}, other.words ?? {}) }),
  }
}

function mergeWords(one: WordRecords, other: WordRecords): WordRecords {
  const both = { ...one }
  for (const [text, theirs] of Object.entries(other)) {
    const saved = one[text]?.saved ?? theirs.saved
    const known = [one[text] ?? {}, theirs].filter(({ knownAt }) => knownAt)
    const knownAt = known[0]?.knownAt
    const isWhole = known.some(({ knownAs }) => !knownAs)
    const knownAs = isWhole ? undefined : [...new Set(known.flatMap(({ knownAs = [] }) => knownAs))]
    both[text] = {
      ...(saved && { saved }),
      ...(knownAt && { knownAt }),
      ...(knownAt && knownAs && { knownAs }),
    }
  }
  return both
}

/** Returns the record without empty entries. If there are too many stories that are not saved, it drops the oldest. */
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
