import { bilingual } from '../archive/bilingual.ts'
import type { Story } from '../archive/issue.ts'
import type { TaughtPlace } from '../archive/names/vocabulary.ts'
import type { TopicId } from '../archive/topics.ts'
import { pairBody } from './pair/pairBody.ts'
import type { AssembledStory } from './structure/assemble/assembleStories.ts'
import { storyId } from './tag/storyId.ts'
import { tagPlaces } from './tag/tagPlaces.ts'
import { tagTopics } from './tag/tagTopics.ts'

/** A story of the issue, and the data that it was made from. */
export type ImportedStory = {
  readonly story: Story
  readonly draft: AssembledStory
  /** Whether no word indicated a topic, and the story got `fallbackTopic`. */
  readonly lacksTopic: boolean
}

/** The tag of a story without a recognised topic. The schema needs one; the report mentions it. */
export const fallbackTopic: TopicId = 'government'

/**
 * Splits, pairs, tags and names the story of each draft.
 * @param taught places that editors added because the gazetteer lacks them
 */
export function makeStories(
  drafts: readonly AssembledStory[],
  taught: readonly TaughtPlace[],
): ImportedStory[] {
  const taken = new Set<string>()
  return drafts.map((draft) => {
    const { headline, date, section, bodies, link, sources } = draft
    const { en, zh } = headline
    const [english = [], chinese = []] = [bodies.en, bodies.zh].map((body) => body?.map(({ text }) => text))
    const text = { headline: [en, zh].filter((part) => part !== undefined), body: [...english, ...chinese] }
    const topics = tagTopics(text)
    const story = {
      id: storyId({ en, date }, taken),
      ...(date === undefined ? {} : { date }),
      section,
      places: tagPlaces(text, taught),
      topics: topics.length === 0 ? [fallbackTopic] : topics,
      headline: bilingual({ ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) }),
      body: pairBody(english, chinese),
      ...(link === undefined ? {} : { link: link.address }),
      ...(sources.length === 0 ? {} : { sources }),
    }
    taken.add(story.id)
    return { story, draft, lacksTopic: topics.length === 0 }
  })
}
