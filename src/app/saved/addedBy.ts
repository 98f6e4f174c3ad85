import { follows, type ReadingRecord, type StoryRecord } from '../memory/readingRecordFormat.ts'
import { mergeRecords } from '../memory/remembered.ts'
import { knownWords, savedEntries, savedWords } from '../memory/savedEntries.ts'

/** What a record has of each kind. */
const kinds = {
  stories: (record: ReadingRecord) => savedEntries(record).map(({ key }) => key),
  words: (record: ReadingRecord) => savedWords(record).map(({ key, text }) => `${key} ${text}`),
  known: (record: ReadingRecord) => [...knownWords(record)],
  marks: (record: ReadingRecord) =>
    Object.values(record).flatMap(({ marks = [] }) => marks.map((mark) => JSON.stringify(mark))),
  follows: (record: ReadingRecord) => follows(record).map(({ kind, id }) => `${kind} ${id}`),
  progress: (record: ReadingRecord) =>
    Object.entries(record).flatMap(([key, story]) => (hasProgress(story) ? `${key} ${progress(story)}` : [])),
}

type AddedKind = keyof typeof kinds

const kindsInOrder: readonly AddedKind[] = ['stories', 'words', 'known', 'marks', 'follows', 'progress']

function hasProgress({ readAt, place }: StoryRecord): boolean {
  return (readAt ?? place) !== undefined
}

function progress({ readAt, place }: StoryRecord): string {
  return readAt ? 'read' : `paragraph ${place?.paragraph}`
}

/** Counts what another record would add to one, or change there. Leaves out kinds of which it adds nothing. */
export function addedBy(
  mine: ReadingRecord,
  theirs: ReadingRecord,
): readonly { readonly kind: AddedKind; readonly count: number }[] {
  const merged = mergeRecords(mine, theirs)
  return kindsInOrder
    .map((kind) => {
      const before = new Set(kinds[kind](mine))
      return { kind, count: kinds[kind](merged).filter((one) => !before.has(one)).length }
    })
    .filter(({ count }) => count > 0)
}
