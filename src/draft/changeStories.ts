import { type ChangeOf, ChangeRefused, type Changes, needed, type StoryFields } from './change.ts'
import { hasText } from './changeText.ts'
import type { Draft, DraftStory } from './draft.ts'
import { findSegment, findStory, freeKey, paragraphsOf, withAccepted, withStories } from './findSegment.ts'
import { draftMessage } from './messages/draftMessages.ts'
import { freeStoryId, storyIdFault } from './storyIds.ts'

/** What changes do to stories and to the fields of the issue. */
export const changeStories: Changes<
  'set-headline' | 'set-story' | 'set-issue' | 'split-story' | 'join-story' | 'move-story' | 'add-stories'
> = {
  'set-headline': (draft, { story: key, language, text }) => {
    const { story, at } = findStory(draft, key)
    const headline = { ...story.headline, [language]: text.trim() || undefined }
    return withStories(draft, at, [{ ...story, headline }])
  },

  // Acceptances about the story follow a new id.
  'set-story': (draft, { story: key, fields }) => {
    const { story, at } = findStory(draft, key)
    const set = withStories(draft, at, [withFields(story, fields)])
    const { id = story.id } = fields
    if (id === story.id) return set
    const fault = storyIdFault(draft, key, id)
    if (fault !== undefined) throw new ChangeRefused(draftMessage(`draft.badId.${fault}`, { id }))
    return withAccepted(set, (all) =>
      all.map((one) => (one.story === story.id ? { ...one, story: id } : one)),
    )
  },

  'set-issue': (draft, { fields }) => ({ ...draft, issue: withSettable(draft.issue, fields) }),

  'move-story': (draft, { story: key, by }) => {
    const { story, at } = findStory(draft, key)
    needed(draft.stories[at + by])
    return { ...draft, stories: draft.stories.toSpliced(at, 1).toSpliced(at + by, 0, story) }
  },

  // The headline of the next story becomes a paragraph. Its date, link and note fill gaps in the first story. Its
  // corrections, places, sources and readings are added to those of the first story.
  'join-story': (draft, { story: key }) => {
    const { story, at } = findStory(draft, key)
    const next = needed(draft.stories[at + 1])
    // A second link or note would be lost. A second date is dropped, because logs on editors' disks contain such joins.
    if ((['link', 'note'] as const).some((part) => story[part] && next[part] && story[part] !== next[part]))
      throw new ChangeRefused(draftMessage('draft.twoLinksOrNotes'))
    const head = [{ ...next.headline, key: next.key }].filter(hasText)
    const joined = {
      ...story,
      body: [...story.body, head, ...next.body].filter((segments) => segments.length > 0),
      date: story.date ?? next.date,
      link: story.link ?? next.link,
      ...(!story.note && { note: next.note, noteSources: next.noteSources }),
      places: [...new Set([...story.places, ...next.places])],
      corrections: union(story.corrections, next.corrections),
      sources: union(story.sources, next.sources),
      readings: union(story.readings, next.readings),
    }
    return withStories(draft, at, [joined], 2)
  },

  'split-story': (draft, { segment: key }) => {
    const { story, storyAt, flow, at, segment } = findSegment(draft, key)
    const { en, zh } = segment
    const added: DraftStory = {
      key,
      id: freeStoryId(draft, en),
      section: story.section,
      places: story.places,
      topics: story.topics,
      headline: { en, zh },
      body: paragraphsOf(flow.slice(at + 1)),
    }
    return withStories(draft, storyAt, [{ ...story, body: paragraphsOf(flow.slice(0, at)) }, added])
  },

  'add-stories': (draft, { below, stories, unplaced }) => {
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
  },
}

/** Sets fields of a story. Removing the note removes the sources of the note. */
export function withFields(story: DraftStory, fields: StoryFields): DraftStory {
  const set = withSettable(story, fields)
  return set.note === undefined ? { ...set, noteSources: undefined } : set
}

type Nullable<Value> = { readonly [Key in keyof Value]?: Value[Key] | null | undefined }

/** Sets these fields of an object. Null removes a field, and undefined leaves it. */
function withSettable<Value extends object>(value: Value, fields: Nullable<Value>): Value {
  const set = Object.entries(fields).filter(([, field]) => field !== undefined)
  return { ...value, ...Object.fromEntries(set.map(([key, field]) => [key, field ?? undefined])) }
}

/** Adds the new items of a second list to a first one. Returns undefined if both are empty. */
function union<Item>(first: readonly Item[] = [], second: readonly Item[] = []): Item[] | undefined {
  const all = new Map([...first, ...second].map((one) => [JSON.stringify(one), one]))
  return all.size > 0 ? [...all.values()] : undefined
}

/** A change that adds a story without a text. */
export function blankStory({ stories }: Pick<Draft, 'stories'>, below?: string): ChangeOf<'add-stories'> {
  const section = stories.find(({ key }) => key === below)?.section ?? 'latest'
  const body = [[{ key: 'new-segment' }]]
  const story = { key: 'new-story', id: 'story', section, places: [], topics: [], headline: {}, body }
  return { kind: 'add-stories', below, stories: [story], unplaced: [] }
}
