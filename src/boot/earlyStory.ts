import { placeName } from '../archive/filters.ts'
import { formatDate } from '../archive/formats.ts'
import { joinSegments, type Language, languages } from '../archive/languages.ts'
import { regionOf } from '../archive/places.ts'
import type { PublishedStory } from '../archive/publishedIssue.ts'
import { topics } from '../archive/topics.ts'

/**
 * The text of a story, as its page shows it in an interface language. The service worker puts it into the
 * shell, so that it is on the screen before the app starts. The app renders everything that is not text.
 */
export type EarlyStory = NonNullable<ReturnType<typeof earlyStory>>

/** Returns the text of a story's page. Undefined for a story in one language, whose page shows more than text. */
export function earlyStory(story: PublishedStory, language: Language) {
  const { date, headline, headlineBreaks, note } = story
  const body = story.body.map(joinSegments)
  if (!languages.every((one) => body.some((paragraph) => paragraph[one] !== undefined))) return undefined
  const [place] = story.places
  const [topic] = story.topics
  return {
    language,
    region: place ? regionOf(place) : 'beyond',
    place: placeName(place)[language],
    ...(date !== undefined && { date, day: formatDate(date, language) }),
    ...(topic && { topic: topics[topic][language] }),
    headline,
    ...(headlineBreaks && { headlineBreaks }),
    body,
    ...(note && { note }),
    // In the interface language.
    noteSources: (story.noteSources ?? []).map(({ label, link }) => ({ label: label[language], link })),
  }
}
