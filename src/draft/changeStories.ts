import type { Translations } from '../archive/bilingual.ts'
import { scriptOf } from '../archive/script.ts'
import { type ChangeOf, ChangeRefused, type Changes, needed, type StoryFields } from './change.ts'
import { joinTexts } from './changeSegments.ts'
import type { Draft, DraftStory, UnplacedText } from './draft.ts'
import { hasText, translationsOf } from './draftOfIssue.ts'
import { findSegment, findStory, freeKey, paragraphsOf, withAccepted, withStories } from './findSegment.ts'
import { draftMessage } from './messages/draftMessages.ts'
import { freeStoryId, storyIdFault } from './storyIds.ts'

/** What changes do to stories, to the fields of the issue, and to texts that are in no story. */
export const changeStories = {
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
    const { places, topics } = story
    const above = withStories(draft, storyAt, [{ ...story, body: paragraphsOf(flow.slice(0, at)) }])
    const parts = { key, places, topics, headline: { en, zh }, body: paragraphsOf(flow.slice(at + 1)) }
    return addStories(above, blankStory(above, story.key, parts))
  },

  'add-stories': addStories,

  place: (draft, { unplaced, story: target, as }) => {
    const text = findUnplaced(draft, unplaced)
    const without = { ...draft, unplaced: draft.unplaced.filter((one) => one !== text) }
    if (as === 'story') return newStory(without, text, target)
    const { story, at } = findStory(draft, target)
    return withStories(without, at, [placed[as](story, text)])
  },

  dismiss,

  // The section is that of the stories below the text, up to the next section.
  'begin-section': (draft, { unplaced, section }) => {
    const { text, below } = findUnplaced(draft, unplaced)
    const from = draft.stories.findIndex(({ key }) => key === below) + 1
    const before = draft.stories[from]?.section
    const end = draft.stories.findIndex((story, at) => at > from && story.section !== before)
    const stories = draft.stories.map((story, at) =>
      at >= from && (end === -1 || at < end) ? { ...story, section } : story,
    )
    const names = text.split('\n').flatMap((line) => line.trim() || [])
    const { sections = [], places = [] } = draft.vocabulary ?? {}
    const others = sections.filter(({ name }) => !names.includes(name))
    return {
      ...dismiss(draft, { unplaced }),
      stories,
      vocabulary: { sections: [...others, ...names.map((name) => ({ name, section }))], places },
    }
  },
} satisfies Partial<Changes>

/** Adds stories with keys and ids that nothing else in the draft has. */
function addStories(draft: Draft, { below, stories, unplaced }: ChangeOf<'add-stories'>): Draft {
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

function dismiss(draft: Draft, { unplaced }: Pick<ChangeOf<'dismiss'>, 'unplaced'>): Draft {
  const text = findUnplaced(draft, unplaced)
  const dismissed = { ...text, expected: false }
  return { ...draft, unplaced: draft.unplaced.map((one) => (one === text ? dismissed : one)) }
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

/** A change that adds a story without a text, or with these parts. */
export function blankStory(
  { stories }: Pick<Draft, 'stories'>,
  below?: string,
  parts?: Partial<DraftStory>,
): ChangeOf<'add-stories'> {
  const section = stories.find(({ key }) => key === below)?.section ?? 'latest'
  const body = [[{ key: 'new-segment' }]]
  const blank = { key: 'new-story', id: 'story', section, places: [], topics: [], headline: {}, body }
  return { kind: 'add-stories', below, stories: [{ ...blank, ...parts }], unplaced: [] }
}

function findUnplaced(draft: Draft, wanted: string): UnplacedText {
  return needed(
    draft.unplaced.find(({ key }) => key === wanted),
    'gone',
  )
}

const placed: Record<
  Exclude<ChangeOf<'place'>['as'], 'story'>,
  (story: DraftStory, text: UnplacedText) => DraftStory
> = {
  body: (story, { key, text }) => ({ ...story, body: [...story.body, [{ key, ...byLanguage(text) }]] }),
  headline: (story, { text }) => ({ ...story, headline: joined(story.headline, byLanguage(text)) }),
  note: (story, { text }) => {
    const { en = '', zh = '' } = joined(story.note ?? {}, byLanguage(text))
    return withFields(story, { note: { en, zh } })
  },
  link: (story, { text }) => withFields(story, { link: only(text, /https?:\/\/\S+/, story.link) }),
  date: (story, { text }) => withFields(story, { date: only(text, /\d{4}-\d{2}-\d{2}/, story.date) }),
}

/** Returns the one value that a field can hold. Refuses a text with more words, and a field that has a value. */
function only(text: string, pattern: RegExp, present: string | undefined): string {
  const found = pattern.exec(text)?.[0]
  if (found === undefined || found !== text.trim().replace(/^[(（]|[)）]$/g, ''))
    throw new ChangeRefused(draftMessage('draft.notOnly'))
  if (present !== undefined && present !== found) throw new ChangeRefused(draftMessage('draft.hasAlready'))
  return found
}

/** The first line becomes the headline, with its translation if that is the second line. Others become paragraphs. */
function newStory(draft: Draft, { key, text }: UnplacedText, above: string): Draft {
  const below = draft.stories.some((story) => story.key === above) ? above : undefined
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first = '', second = ''] = lines
  const heads = second !== '' && scriptOf(first) !== scriptOf(second) ? 2 : 1
  const headline = byLanguage(lines.slice(0, heads).join('\n'))
  const body = lines.slice(heads).map((line, at) => [{ key: `${key}/${at}`, ...byLanguage(line) }])
  const parts = { key: `${key}/story`, headline, body }
  return addStories(draft, blankStory(draft, below, parts))
}

/** Sorts the lines of a text by language, judged by script. A line without letters counts as English. */
function byLanguage(text: string): Translations {
  const lines = text.split('\n').map((line) => line.trim())
  return translationsOf((language) =>
    joinTexts(language, ...lines.filter((line) => (scriptOf(line) ?? 'en') === language)),
  )
}

function joined(first: Translations, second: Translations): Translations {
  return translationsOf((language) => joinTexts(language, first[language], second[language]))
}
