import { type Change, ChangeRefused, type StoryFields } from './change.ts'
import type { Draft, DraftStory } from './draft.ts'
import { findSegment, findStory, freeKey, withStories } from './findSegment.ts'

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>

/** Sets a headline in one language; an empty text removes it. */
export function setHeadline(draft: Draft, { story: key, language, text }: Of<'set-headline'>): Draft {
  const { story, at } = findStory(draft, key)
  const { [language]: _old, ...rest } = story.headline
  const headline = text.trim() === '' ? rest : { ...rest, [language]: text.trim() }
  return withStories(draft, at, [{ ...story, headline }])
}

/** Sets fields of a story. */
export function setStory(draft: Draft, { story: key, fields }: Of<'set-story'>): Draft {
  const { story, at } = findStory(draft, key)
  return withStories(draft, at, [withFields(story, fields)])
}

/** The story with these fields. A note that goes takes its sources with it. */
export function withFields(story: DraftStory, fields: StoryFields): DraftStory {
  const { id, section, places, topics, ...optional } = fields
  const { noteSources, ...rest } = withSettable(story, optional)
  return {
    ...rest,
    id: id ?? story.id,
    section: section ?? story.section,
    places: places ?? story.places,
    topics: topics ?? story.topics,
    ...(rest.note === undefined || noteSources === undefined ? {} : { noteSources }),
  }
}

/** Sets fields of an issue. */
export function setIssue(draft: Draft, { fields: { title, ...optional } }: Of<'set-issue'>): Draft {
  const issue = withSettable(draft.issue, optional)
  return { ...draft, issue: title === undefined ? issue : { ...issue, title } }
}

type Nullable<Value> = { readonly [Key in keyof Value]?: Value[Key] | null | undefined }

/** The object with these fields, without those that are null or undefined. */
function withSettable<Value extends object>(value: Value, fields: Nullable<Value>): Value {
  const copy = { ...value }
  for (const [key, field] of Object.entries(fields)) Reflect.set(copy, key, field ?? undefined)
  return withoutUndefined(copy)
}

/** The same object without the keys whose value is undefined, as JSON would keep it. */
export function withoutUndefined<Value extends object>(value: Value): Value {
  const copy = { ...value }
  for (const key of Object.keys(copy))
    if (Reflect.get(copy, key) === undefined) Reflect.deleteProperty(copy, key)
  return copy
}

/** Moves a story one place. */
export function moveStory(draft: Draft, { story: key, by }: Of<'move-story'>): Draft {
  const { story, at } = findStory(draft, key)
  const other = draft.stories[at + by]
  if (!other) throw new ChangeRefused('The story stands at the end already.')
  return withStories(draft, Math.min(at, at + by), by === 1 ? [other, story] : [story, other], 2)
}

/** Joins a story with the next one, whose headline becomes a paragraph. Its date, link and note fill gaps of the first. */
export function joinStory(draft: Draft, { story: key }: Of<'join-story'>): Draft {
  const { story, at } = findStory(draft, key)
  const next = draft.stories[at + 1]
  if (!next) throw new ChangeRefused('The last story has none to be joined with.')
  const { headline, body, date, link, note, noteSources, places, sources } = next
  const head =
    headline.en === undefined && headline.zh === undefined ? [] : [[{ ...headline, key: next.key }]]
  const joined = withoutUndefined({
    ...story,
    body: [...story.body, ...head, ...body],
    date: story.date ?? date,
    link: story.link ?? link,
    ...(story.note ? {} : { note, noteSources }),
    places: [...new Set([...story.places, ...places])],
    sources: story.sources ?? sources,
  })
  return withStories(draft, at, [joined, ...lostParts(joined, next)], 2)
}

/** A second link or note cannot stand in the joined story; without this the join would lose it. */
function lostParts({ link, note }: DraftStory, next: DraftStory): never[] {
  const lost =
    (next.link !== undefined && next.link !== link) || (next.note !== undefined && next.note !== note)
  if (lost)
    throw new ChangeRefused('Both stories have a link or a note of their own: remove one of the two first.')
  return []
}

/** Makes a story of a segment, which becomes its headline, and of all that follows. */
export function splitStory(draft: Draft, { segment: key }: Of<'split-story'>): Draft {
  const { story, storyAt, paragraphAt, segmentAt, segment } = findSegment(draft, key)
  const paragraph = story.body[paragraphAt] ?? []
  const before = [...story.body.slice(0, paragraphAt), paragraph.slice(0, segmentAt)]
  const behind = [paragraph.slice(segmentAt + 1), ...story.body.slice(paragraphAt + 1)]
  const { key: _key, joined: _joined, ...headline } = segment
  const added: DraftStory = {
    key,
    id: freeStoryId(draft, headline.en),
    section: story.section,
    places: story.places,
    topics: story.topics,
    headline,
    body: behind.filter((one) => one.length > 0),
  }
  return withStories(draft, storyAt, [{ ...story, body: before.filter((one) => one.length > 0) }, added])
}

/** A story's id from its English headline: at most eight words, and free in the issue. */
export function freeStoryId({ stories }: Pick<Draft, 'stories'>, headline = ''): string {
  const words = headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const base = words.slice(0, 8).join('-').slice(0, 60).replace(/-$/, '') || 'story'
  let id = base
  for (let number = 2; stories.some((story) => story.id === id); number += 1) id = `${base}-${number}`
  return id
}

/** A key for a story that is made of nothing but this text. */
export function storyKey(draft: Draft, unplaced: string): string {
  return freeKey(draft, `${unplaced}/story`)
}
