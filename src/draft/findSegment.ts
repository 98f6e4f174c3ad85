import { needed } from './change.ts'
import type { Draft, DraftParagraph, DraftSegment, DraftStory } from './draft.ts'

/** A segment and where it is. */
export type FoundSegment = {
  readonly segment: DraftSegment
  readonly story: DraftStory
  readonly storyAt: number
  /** The segments of the story in order, with a `paragraphBreak` between paragraphs. */
  readonly flow: readonly DraftSegment[]
  /** The place of the segment in the flow. */
  readonly at: number
}

export const paragraphBreak: DraftSegment = { key: '¶' }

/** Finds a segment by its key. Returns undefined if no story has it. */
export function locateSegment({ stories }: Pick<Draft, 'stories'>, key: string): FoundSegment | undefined {
  const storyAt = stories.findIndex(({ body }) => body.some((segments) => segments.some(isNamed(key))))
  const story = stories[storyAt]
  if (!story) return undefined
  const flow = story.body.flatMap((segments, place) =>
    place === 0 ? segments : [paragraphBreak, ...segments],
  )
  const at = flow.findIndex(isNamed(key))
  const segment = flow[at]
  return segment && { segment, story, storyAt, flow, at }
}

const isNamed = (wanted: string) => (one: { readonly key: string }) => one.key === wanted

/** Finds a segment by its key. @throws ChangeRefused if no story has it */
export function findSegment(draft: Draft, key: string): FoundSegment {
  return needed(locateSegment(draft, key), 'gone')
}

/** Finds a story by its key. @throws ChangeRefused if the draft has none */
export function findStory({ stories }: Draft, key: string) {
  const at = stories.findIndex(isNamed(key))
  return { story: needed(stories[at], 'gone'), at }
}

/** Replaces `count` stories from an index on, one by default. */
export function withStories(draft: Draft, at: number, stories: readonly DraftStory[], count = 1): Draft {
  return { ...draft, stories: draft.stories.toSpliced(at, count, ...stories) }
}

/** Changes what the issue accepts. */
export function withAccepted(draft: Draft, change: (accepted: Acceptances) => Acceptances): Draft {
  const accepted = change(draft.issue.accepted ?? [])
  return { ...draft, issue: { ...draft.issue, accepted: accepted.length > 0 ? accepted : undefined } }
}

type Acceptances = NonNullable<Draft['issue']['accepted']>

/** Makes the paragraphs of a flow. A paragraph without a segment is left out. */
export function paragraphsOf(flow: readonly DraftSegment[]): DraftParagraph[] {
  const paragraphs: DraftSegment[][] = [[]]
  for (const one of flow)
    if (one === paragraphBreak) paragraphs.push([])
    else paragraphs.at(-1)?.push(one)
  return paragraphs.filter((segments) => segments.length > 0)
}

/** Gives the story of the found segment another flow. */
export function withFlow(
  draft: Draft,
  { story, storyAt }: FoundSegment,
  flow: readonly DraftSegment[],
): Draft {
  return withStories(draft, storyAt, [{ ...story, body: paragraphsOf(flow) }])
}

/** The flow of the found segment's story with other segments instead of some: of each none, one or several. */
export function replaced(
  { flow }: FoundSegment,
  ...segments: readonly (readonly [DraftSegment, readonly DraftSegment[]])[]
): DraftSegment[] {
  const instead = new Map(segments)
  return flow.flatMap((one) => instead.get(one) ?? [one])
}

/**
 * Returns the first of these keys that nothing in the draft has.
 * @example freeKey(draft, 'a') // 'a', else 'a+2', else 'a+3' …
 */
export function freeKey({ stories, unplaced }: Draft, wanted: string): string {
  const segments = stories.flatMap(({ body }) => body.flat())
  const taken = new Set([
    ...[...stories, ...segments, ...unplaced].map(({ key }) => key),
    ...segments.flatMap(({ joined = [] }) => joined),
  ])
  let key = wanted
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}+${number}`
  return key
}
