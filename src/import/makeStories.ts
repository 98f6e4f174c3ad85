import { bilingual } from '../archive/bilingual.ts'
import { invariant } from '../archive/invariant.ts'
import type { Story } from '../archive/issue.ts'
import type { TaughtPlace } from '../archive/names/vocabulary.ts'
import type { BilingualName } from '../archive/places.ts'
import type { TopicId } from '../archive/topics.ts'
import { type PairedBody, pairBody } from './pair/pairBody.ts'
import type { PrintedStory } from './structure/assemble/printedStory.ts'
import { storyId } from './tag/storyId.ts'
import { tagPlaces } from './tag/tagPlaces.ts'
import { tagTopics } from './tag/tagTopics.ts'

/** A story of the issue, and the data that it was made from. */
export type ImportedStory = {
  readonly story: Story
  readonly draft: PrintedStory
  readonly pairs: Omit<PairedBody, 'body'>
  /** Whether no word indicated a topic, and the story got `fallbackTopic`. */
  readonly lacksTopic: boolean
}

/** The tag of a story without a recognised topic. The schema needs one; the report mentions it. */
export const fallbackTopic: TopicId = 'government'

/**
 * Splits, pairs, tags and names the story of each draft.
 * @param sources the sources that the newsletter names for each story, in the order of the drafts
 * @param taught places that editors added because the gazetteer lacks them
 */
export function makeStories(
  drafts: readonly PrintedStory[],
  sources: readonly (readonly BilingualName[])[],
  taught: readonly TaughtPlace[],
): ImportedStory[] {
  const taken = new Set<string>()
  return drafts.map((draft, index) => {
    const imported = makeStory(
      draft,
      storyId(draft.headline, taken),
      invariant(sources[index], 'sources of the story'),
      taught,
    )
    taken.add(imported.story.id)
    return imported
  })
}

function makeStory(
  draft: PrintedStory,
  id: string,
  sources: readonly BilingualName[],
  taught: readonly TaughtPlace[],
): ImportedStory {
  const { headline, bodies, link } = draft
  const { en, zh, date, section } = headline
  const { body, ...pairs } = pairBody(bodies.en?.paragraphs ?? [], bodies.zh?.paragraphs ?? [])
  const text = {
    headline: [en, zh].filter((part) => part !== undefined),
    body: [...(bodies.en?.paragraphs ?? []), ...(bodies.zh?.paragraphs ?? [])],
  }
  const topics = tagTopics(text)
  const story = {
    id,
    ...(date === undefined ? {} : { date }),
    section,
    places: tagPlaces(text, taught),
    topics: topics.length === 0 ? [fallbackTopic] : topics,
    headline: bilingual({ ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) }),
    body,
    ...(link === undefined ? {} : { link: link.address }),
    ...(sources.length === 0 ? {} : { sources: [...sources] }),
  }
  return { story, draft, pairs, lacksTopic: topics.length === 0 }
}
