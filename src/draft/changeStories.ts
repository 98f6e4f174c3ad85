import { type ChangeOf, ChangeRefused, type StoryFields } from './change.ts'
import type { Draft, DraftStory } from './draft.ts'
import { findSegment, findStory, freeKey, withStories } from './findSegment.ts'
import { draftMessage } from './messages/draftMessages.ts'
import { freeStoryId, storyIdFault } from './storyIds.ts'
import { withoutUndefined } from './withoutUndefined.ts'

/** Sets a headline in one language. An empty text removes it. */
export function setHeadline(draft: Draft, { story: key, language, text }: ChangeOf<'set-headline'>): Draft {
  const { story, at } = findStory(draft, key)
  const { [language]: _old, ...rest } = story.headline
  const headline = text.trim() === '' ? rest : { ...rest, [language]: text.trim() }
  return withStories(draft, at, [{ ...story, headline }])
}

/** Sets fields of a story. Acceptances about the story follow a new id. */
export function setStory(draft: Draft, { story: key, fields }: ChangeOf<'set-story'>): Draft {
  const { story, at } = findStory(draft, key)
  const set = withStories(draft, at, [withFields(story, fields)])
  const { id = story.id } = fields
  if (id === story.id) return set
  const fault = storyIdFault(draft, key, id)
  if (fault !== undefined) throw new ChangeRefused(draftMessage(`draft.badId.${fault}`, { id }))
  const accepted = draft.issue.accepted?.map((one) => (one.story === story.id ? { ...one, story: id } : one))
  return { ...set, issue: withoutUndefined({ ...draft.issue, accepted }) }
}

/** Sets fields of a story. Removing the note removes the sources of the note. */
export function withFields(story: DraftStory, fields: StoryFields): DraftStory {
  const set = withSettable(story, fields)
  return set.note === undefined ? withSettable(set, { noteSources: null }) : set
}

/** Sets fields of an issue. */
export function setIssue(draft: Draft, { fields }: ChangeOf<'set-issue'>): Draft {
  return { ...draft, issue: withSettable(draft.issue, fields) }
}

type Nullable<Value> = { readonly [Key in keyof Value]?: Value[Key] | null | undefined }

/** Sets these fields of an object. Null removes a field, and undefined leaves it. */
function withSettable<Value extends object>(value: Value, fields: Nullable<Value>): Value {
  const copy = { ...value }
  for (const [key, field] of Object.entries(fields))
    if (field === null) Reflect.deleteProperty(copy, key)
    else if (field !== undefined) Reflect.set(copy, key, field)
  return copy
}

/** Moves a story down by a number of places, or up by a negative number. */
export function moveStory(draft: Draft, { story: key, by }: ChangeOf<'move-story'>): Draft {
  const { story, at } = findStory(draft, key)
  if (!draft.stories[at + by]) throw new ChangeRefused(draftMessage('draft.storyAtEnd'))
  return { ...draft, stories: draft.stories.toSpliced(at, 1).toSpliced(at + by, 0, story) }
}

/**
 * Joins a story with the next one, whose headline becomes a paragraph. The date, link and note of the next story fill
 * gaps in the first story. Its corrections, places, sources and readings are added to those of the first story.
 */
export function joinStory(draft: Draft, { story: key }: ChangeOf<'join-story'>): Draft {
  const { story, at } = findStory(draft, key)
  const next = draft.stories[at + 1]
  if (!next) throw new ChangeRefused(draftMessage('draft.noNextStory'))
  const { headline, body, date, link, note, noteSources, corrections, places, sources, readings } = next
  const head =
    headline.en === undefined && headline.zh === undefined ? [] : [[{ ...headline, key: next.key }]]
  const joined = withoutUndefined({
    ...story,
    body: [...story.body, ...head, ...body],
    date: story.date ?? date,
    link: story.link ?? link,
    ...(story.note ? {} : { note, noteSources }),
    places: [...new Set([...story.places, ...places])],
    corrections: union(story.corrections, corrections),
    sources: union(story.sources, sources),
    readings: union(story.readings, readings),
  })
  refuseLostParts(joined, next)
  return withStories(draft, at, [joined], 2)
}

/**
 * Refuses to lose a second link or note: the joined story can hold only one. A second date is dropped, because logs on
 * editors' disks contain such joins and must replay to the same draft.
 */
function refuseLostParts({ link, note }: DraftStory, next: DraftStory): void {
  const isLost =
    (next.link !== undefined && next.link !== link) || (next.note !== undefined && next.note !== note)
  if (isLost) throw new ChangeRefused(draftMessage('draft.twoLinksOrNotes'))
}

/** Adds the new items of a second list to a first one. Returns undefined if both are empty. */
function union<Item>(first: readonly Item[] = [], second: readonly Item[] = []): Item[] | undefined {
  const all = new Map([...first, ...second].map((one) => [JSON.stringify(one), one]))
  return all.size > 0 ? [...all.values()] : undefined
}

/** Splits a story at a segment, which becomes the headline of the new story. */
export function splitStory(draft: Draft, { segment: key }: ChangeOf<'split-story'>): Draft {
  const { story, storyAt, paragraphAt, segmentAt, segment } = findSegment(draft, key)
  const paragraph = story.body[paragraphAt] ?? []
  const before = [...story.body.slice(0, paragraphAt), paragraph.slice(0, segmentAt)]
  const after = [paragraph.slice(segmentAt + 1), ...story.body.slice(paragraphAt + 1)]
  const { key: _key, joined: _joined, drafted: _drafted, ...headline } = segment
  const added: DraftStory = {
    key,
    id: freeStoryId(draft, headline.en),
    section: story.section,
    places: story.places,
    topics: story.topics,
    headline,
    body: after.filter((one) => one.length > 0),
  }
  return withStories(draft, storyAt, [{ ...story, body: before.filter((one) => one.length > 0) }, added])
}

/** Adds stories below a story, or at the beginning, and the texts that came with them. */
export function addStories(draft: Draft, { below, stories, unplaced }: ChangeOf<'add-stories'>): Draft {
  const from = below === undefined ? 0 : findStory(draft, below).at + 1
  const added = stories.reduce((sum, story, index) => {
    const key = freeKey(sum, story.key)
    const id = freeStoryId(sum, story.headline.en)
    const body = story.body.map((paragraph) =>
      paragraph.map((segment) => ({ ...segment, key: freeKey(sum, segment.key) })),
    )
    return withStories(sum, from + index, [{ ...story, key, id, body }], 0)
  }, draft)
  const texts = unplaced.map((text) => ({ ...text, key: freeKey(added, text.key) }))
  return { ...added, unplaced: [...added.unplaced, ...texts] }
}

/** A change that adds a story without a text. */
export function blankStory({ stories }: Pick<Draft, 'stories'>, below?: string): ChangeOf<'add-stories'> {
  const section = stories.find(({ key }) => key === below)?.section ?? 'latest'
  const body = [[{ key: 'new-segment' }]]
  const story = { key: 'new-story', id: 'story', section, places: [], topics: [], headline: {}, body }
  return { kind: 'add-stories', below, stories: [story], unplaced: [] }
}
