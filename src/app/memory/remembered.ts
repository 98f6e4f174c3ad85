import {
  type Mark,
  parseRecord,
  type ReadingRecord,
  type StoryRecord,
  type WordRecords,
} from './readingRecordFormat.ts'

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

/** Merges both records: what is saved, read, reached or known in either stays so. */
export function mergeRecords(one: ReadingRecord, other: ReadingRecord): ReadingRecord {
  const both = { ...one }
  for (const [key, theirs] of Object.entries(other)) both[key] = mergeStory(one[key] ?? {}, theirs)
  return both
}

function mergeStory(one: StoryRecord, other: StoryRecord): StoryRecord {
  const { place: _, ...either } = { ...other, ...one }
  return {
    ...either,
    ...mergeProgress(one, other),
    ...(either.words && { words: mergeWords(one.words ?? {}, other.words ?? {}) }),
    ...(either.marks && { marks: mergeMarks([...(one.marks ?? []), ...(other.marks ?? [])]) }),
  }
}

/** The furthest paragraph, unless either has read it all; and the version that was read last. */
function mergeProgress(one: StoryRecord, other: StoryRecord): StoryRecord {
  const [last, first] = (one.readAt ?? 0) < (other.readAt ?? 0) ? [other, one] : [one, other]
  const version = last.version ?? first.version
  const isFurther = (one.place?.paragraph ?? 0) < (other.place?.paragraph ?? 0)
  const place = isFurther ? other.place : (one.place ?? other.place)
  return {
    ...(last.readAt ? { readAt: last.readAt } : place && { place }),
    ...(version && { version }),
  }
}

/**
 * Each mark as it was changed last, in the order in which they were made. Two marks of one sentence, from two devices,
 * become one.
 */
function mergeMarks(marks: readonly Mark[]): readonly Mark[] {
  const latest = new Map<string, Mark>()
  for (const mark of marks) if (mark.changed > (latest.get(mark.id)?.changed ?? 0)) latest.set(mark.id, mark)
  const merged = new Map<string, Mark>()
  for (const mark of [...latest.values()].sort(byAge)) {
    const sentence = JSON.stringify([mark.paragraph, mark.segment, mark.en, mark.zh])
    const before = merged.get(sentence)
    merged.set(sentence, before ? joinMarks(before, mark) : mark)
  }
  return [...merged.values()].sort(byAge)
}

function byAge(one: Mark, other: Mark): number {
  return one.made - other.made || (one.id < other.id ? -1 : 1)
}

/** Returns one mark, as it was changed last, with both notes. */
function joinMarks(first: Mark, second: Mark): Mark {
  const last = first.changed < second.changed ? second : first
  const [a = '', b = ''] = [first.note, second.note]
  const note = a.includes(b) ? a : b.includes(a) ? b : `${a}\n${b}`
  const { id, made } = first
  const isAsLast = last.id === id && note === (last.note ?? '')
  // It counts as a later change, so that the next merge with either device's mark does not undo it.
  return isAsLast ? last : { ...last, id, made, changed: last.changed + 1, ...(note && { note }) }
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

/** Returns the record without empty entries. */
export function withoutEmpty(record: ReadingRecord): ReadingRecord {
  return Object.fromEntries(Object.entries(record).filter(([, story]) => Object.keys(story).length > 0))
}
