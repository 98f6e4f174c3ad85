import { follows, type ReadingRecord, type StoryRecord } from '../memory/readingRecordFormat.ts'
import { mergeRecords } from '../memory/remembered.ts'
import { knownWords, savedEntries, savedMarks, savedWords } from '../memory/savedEntries.ts'

/** What a record has of each kind. */
const kinds = [
  ['stories', (record) => savedEntries(record).map(({ key }) => key)],
  ['words', (record) => savedWords(record).map(({ key, text }) => `${key} ${text}`)],
  ['known', (record) => [...knownWords(record)]],
  ['marks', (record) => savedMarks(record).map((mark) => JSON.stringify(mark))],
  ['follows', (record) => follows(record).map(({ kind, id }) => `${kind} ${id}`)],
  ['progress', (record) => Object.entries(record).flatMap(progress)],
] as const satisfies (readonly [string, (record: ReadingRecord) => readonly string[]])[]

type AddedKind = (typeof kinds)[number][0]

function progress([key, { readAt, place }]: [string, StoryRecord]): string[] {
  if (readAt) return [`${key} read`]
  return place ? [`${key} paragraph ${place.paragraph}`] : []
}

/** Counts what another record would add to one, or change there. Leaves out kinds of which it adds nothing. */
export function addedBy(
  mine: ReadingRecord,
  theirs: ReadingRecord,
): readonly { readonly kind: AddedKind; readonly count: number }[] {
  const merged = mergeRecords(mine, theirs)
  return kinds
    .map(([kind, entries]) => {
      const before = new Set(entries(mine))
      return { kind, count: entries(merged).filter((one) => !before.has(one)).length }
    })
    .filter(({ count }) => count > 0)
}
