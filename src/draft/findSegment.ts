import { ChangeRefused } from './change.ts'
import type { Draft, DraftParagraph, DraftSegment, DraftStory } from './draft.ts'
import { draftMessage } from './messages/draftMessages.ts'

/** A segment and where it is. */
export type FoundSegment = {
  readonly segment: DraftSegment
  readonly story: DraftStory
  readonly storyAt: number
  readonly paragraphAt: number
  readonly segmentAt: number
}

/** Finds a segment by its key. Returns undefined if no story has it. */
export function locateSegment({ stories }: Pick<Draft, 'stories'>, key: string): FoundSegment | undefined {
  for (const [storyAt, story] of stories.entries())
    for (const [paragraphAt, paragraph] of story.body.entries())
      for (const [segmentAt, segment] of paragraph.entries())
        if (segment.key === key) return { segment, story, storyAt, paragraphAt, segmentAt }
  return undefined
}

/**
 * Finds a segment by its key.
 * @throws ChangeRefused if no story has it
 */
export function findSegment(draft: Draft, key: string): FoundSegment {
  const found = locateSegment(draft, key)
  if (found) return found
  throw new ChangeRefused(draftMessage('draft.segmentGone'))
}

/**
 * Finds a story by its key.
 * @throws ChangeRefused if the draft has none
 */
export function findStory(
  { stories }: Draft,
  key: string,
): { readonly story: DraftStory; readonly at: number } {
  const at = stories.findIndex((story) => story.key === key)
  const story = stories[at]
  if (story) return { story, at }
  throw new ChangeRefused(draftMessage('draft.storyGone'))
}

/** Replaces `count` stories from an index on, one by default. */
export function withStories(draft: Draft, at: number, stories: readonly DraftStory[], count = 1): Draft {
  return { ...draft, stories: draft.stories.toSpliced(at, count, ...stories) }
}

/** Replaces the body of a story. Paragraphs without a segment are removed. */
export function withBody(draft: Draft, at: number, body: readonly DraftParagraph[]): Draft {
  const story = draft.stories[at]
  if (!story) return draft
  return withStories(draft, at, [{ ...story, body: body.filter((paragraph) => paragraph.length > 0) }])
}

/** Replaces each segment of the found segment's story by none, one or several. */
export function withSegments(
  draft: Draft,
  { story, storyAt }: FoundSegment,
  change: (segment: DraftSegment) => readonly DraftSegment[],
): Draft {
  return withBody(
    draft,
    storyAt,
    story.body.map((paragraph) => paragraph.flatMap(change)),
  )
}

/**
 * Returns the first of these keys that nothing in the draft has.
 * @example freeKey(draft, 'a') // 'a', else 'a+2', else 'a+3' …
 */
export function freeKey(draft: Draft, wanted: string): string {
  const taken = new Set([
    ...draft.stories.flatMap(({ key, body }) => [
      key,
      ...body.flat().flatMap((segment) => [segment.key, ...(segment.joined ?? [])]),
    ]),
    ...draft.unplaced.map(({ key }) => key),
  ])
  let key = wanted
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}+${number}`
  return key
}
