import { bilingual } from '../../archive/bilingual.ts'
import type { Story } from '../../archive/issue.ts'
import type { BilingualName, PlaceId } from '../../archive/places.ts'
import type { TopicId } from '../../archive/topics.ts'
import { pairBody } from './pair/pairBody.ts'
import type { StoryDraft } from './parse/storyDraft.ts'
import { storyId } from './tag/storyId.ts'
import { type Evidence, tagPlaces } from './tag/tagPlaces.ts'
import { tagTopics } from './tag/tagTopics.ts'

/** A story of the issue with what it was made from. */
export type ImportedStory = {
  readonly story: Story
  readonly draft: StoryDraft
  /** How many of its segments have both languages, and how many one. */
  readonly pairs: { readonly paired: number; readonly single: number }
  readonly places: readonly Evidence<PlaceId>[]
  /** Empty where no word spoke for a topic and the story took `fallbackTopic`. */
  readonly topics: readonly Evidence<TopicId>[]
}

/** What a story is tagged with where nothing tells its topic: the schema wants one, the report says so. */
export const fallbackTopic: TopicId = 'government'

/**
 * Splits, pairs, tags and names the story of each draft.
 * @param sources what the newsletter names as each story's own, in the order of the drafts
 */
export function makeStories(
  drafts: readonly StoryDraft[],
  sources: readonly (readonly BilingualName[])[],
): ImportedStory[] {
  const taken = new Set<string>()
  return drafts.map((draft, index) => {
    const imported = makeStory(draft, storyId(draft.headline, taken), sources[index] ?? [])
    taken.add(imported.story.id)
    return imported
  })
}

function makeStory(draft: StoryDraft, id: string, sources: readonly BilingualName[]): ImportedStory {
  const { headline, bodies, link } = draft
  const { en, zh, date, section } = headline
  const { body, ...pairs } = pairBody(bodies.en?.paragraphs ?? [], bodies.zh?.paragraphs ?? [])
  const text = {
    headline: [en, zh].filter((part) => part !== undefined),
    body: [...(bodies.en?.paragraphs ?? []), ...(bodies.zh?.paragraphs ?? [])],
  }
  const places = tagPlaces(text)
  const topics = tagTopics(text)
  const story = {
    id,
    ...(date === undefined ? {} : { date }),
    section,
    places: places.map((place) => place.id),
    topics: topics.length === 0 ? [fallbackTopic] : topics.map((topic) => topic.id),
    headline: bilingual({ ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) }),
    body,
    ...(link === undefined ? {} : { link: link.address }),
    ...(sources.length === 0 ? {} : { sources: [...sources] }),
  }
  return { story, draft, pairs, places, topics }
}
