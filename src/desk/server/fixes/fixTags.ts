import { languages } from '../../../archive/languages.ts'
import { isPlaceId, type PlaceId, placeIds, places } from '../../../archive/places.ts'
import { type TopicId, topics } from '../../../archive/topics.ts'
import type { Change } from '../../../draft/change.ts'
import type { DraftStory } from '../../../draft/draft.ts'
import { tagPlaces } from '../../../import/tag/tagPlaces.ts'
import { tagTopics } from '../../../import/tag/tagTopics.ts'
import type { Fixer } from './fixer.ts'

/** Returns the story's texts in the form that the import tags. */
function wordsOf({ headline, body }: DraftStory) {
  const texts = (part: { en?: string | undefined; zh?: string | undefined }) =>
    languages.flatMap((language) => part[language] ?? [])
  return { headline: texts(headline), body: body.flat().flatMap(texts) }
}

/** For a story without a place: the places that its text names, else places whose name is part of a longer word. */
export const fixPlaces: Fixer = ({ draft, story }) => {
  const words = wordsOf(story)
  const tagged = tagPlaces(words, draft.vocabulary?.places)
  const all = [...words.headline, ...words.body].join(' ')
  const within = placeIds.filter((id) => all.includes(places[id].en) || all.includes(places[id].zh))
  const found: readonly PlaceId[] = tagged.length > 0 ? tagged : within
  if (found.length === 0 || String(found) === String(story.places)) return []
  const change = { kind: 'set-story', story: story.key, fields: { places: [...found] } } satisfies Change
  return [
    { change, differences: [{ before: namesOf(story.places), after: namesOf(found) }], use: namesOf(found) },
  ]
}

function namesOf(ids: readonly string[]): string {
  return ids.map((id) => (isPlaceId(id) ? `${places[id].en} ${places[id].zh}` : id)).join(', ')
}

/** For a story whose topic was a guess: the topics that its words name, else the topics of other stories. */
export const fixTopics: Fixer = ({ draft, story }) => {
  const tagged = tagTopics(wordsOf(story))
  const others = draft.stories.filter(({ key }) => key !== story.key).flatMap((other) => other.topics)
  const common = [...new Set(others)]
    .sort((a, b) => others.filter((one) => one === b).length - others.filter((one) => one === a).length)
    .slice(0, 3)
  const wanted = tagged.length > 0 ? [tagged] : common.map((id) => [id])
  return wanted
    .filter((ids) => String(ids) !== String(story.topics))
    .map((ids) => ({
      change: { kind: 'set-story', story: story.key, fields: { topics: ids } } satisfies Change,
      differences: [{ before: topicNames(story.topics), after: topicNames(ids) }],
      use: topicNames(ids),
    }))
}

function topicNames(ids: readonly TopicId[]): string {
  return ids.map((id) => `${topics[id].en} ${topics[id].zh}`).join(', ')
}
