import { bilingual } from '../../archive/bilingual.ts'
import { invariant } from '../../archive/invariant.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import { type MarkPlace, markContext } from './findMark.ts'
import { changeStory, importRecord, now, storyKey } from './readingRecord.ts'
import type { Mark, ReadingRecord, StoryRecord } from './readingRecordFormat.ts'

/** A new mark of a sentence, with what its issue says about it. */
export function newMark({ stories }: PublishedIssue, place: MarkPlace, made = now()): Mark {
  const story = invariant(
    stories.find(({ id }) => id === place.storyId),
    'story of the mark',
  )
  const { en, zh } = invariant(story.body[place.paragraph]?.[place.segment], 'sentence of the mark')
  const { headline, places, topics } = story
  return {
    id: `${made.toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
    paragraph: place.paragraph + 1,
    segment: place.segment + 1,
    ...bilingual({ en, zh }),
    colour: 'yellow',
    context: markContext(stories, place),
    ...{ headline, places, topics },
    ...{ made, changed: made },
  }
}

/** Adds a mark. */
export function addMark(key: string, mark: Mark): void {
  changeMarks(key, (marks) => [...marks.filter(({ id }) => id !== mark.id), mark])
}

/** Changes a mark. Of two changes, on two devices as well, the later one counts. */
export function changeMark(key: string, id: string, change: Partial<Mark>): void {
  const at = now()
  changeMarks(key, (marks) =>
    marks.map((mark) => {
      if (mark.id !== id) return mark
      const { note, ...changed } = { ...mark, ...change, changed: Math.max(at, mark.changed + 1) }
      return note ? { ...changed, note } : changed
    }),
  )
}

/** Moves a mark to the sentence of a new one. If that sentence is marked already, one mark with both notes is left. */
export function moveMark(key: string, { id, made, colour, note, changed }: Mark, to: Mark): void {
  const moved = { ...to, id, made, colour, changed: Math.max(to.changed, changed + 1) }
  importRecord({ [key]: { marks: [note === undefined ? moved : { ...moved, note }] } })
}

export function removeMark(key: string, id: string): void {
  changeMarks(key, (marks) => marks.filter((mark) => mark.id !== id))
}

function changeMarks(key: string, edit: (marks: readonly Mark[]) => readonly Mark[]): void {
  changeStory(key, ({ marks: before = [], ...story }): StoryRecord => {
    const marks = edit(before)
    return marks.length === 0 ? story : { ...story, marks }
  })
}

/** The marks of an issue, by the keys of their stories. */
export function marksOfIssue(record: ReadingRecord, issueId: string): Record<string, readonly Mark[]> {
  const isInIssue = (key: string) => key.startsWith(storyKey(issueId, ''))
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, { marks }]) => (marks && isInIssue(key) ? [[key, marks]] : [])),
  )
}
