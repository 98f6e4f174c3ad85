import type { Bilingual } from '../archive/bilingual.ts'
import { placeFilters } from '../archive/filters.ts'
import { formatDate } from '../archive/formatDate.ts'
import { headFigures } from '../archive/keyFigures.ts'
import { joinSegments, type Language, languages, otherLanguage } from '../archive/languages.ts'
import { places, regionOf } from '../archive/places.ts'
import type { PublishedStory } from '../archive/publishedIssue.ts'
import { topics } from '../archive/topics.ts'

/** The id of the block in which the shell carries a story's words, where it does. */
export const earlyStoryId = 'early-story'

/**
 * The words of a story, as its page shows them in an interface language: what the service worker puts into the shell,
 * so that the text is on the screen before the app is here. Texts alone, since what they stand in is the app's own.
 */
export type EarlyStory = {
  readonly language: Language
  readonly region: string
  readonly place: string
  readonly date?: string
  readonly day?: string
  readonly topic?: string
  readonly headline: Bilingual
  /** In the interface language, and in the other where that says it otherwise. */
  readonly figures: readonly { readonly said: string; readonly otherwise?: string }[]
  readonly body: readonly Bilingual[]
  readonly note?: Bilingual
  /** What the note rests on, in the interface language. */
  readonly noteSources: readonly { readonly label: string; readonly link: string }[]
}

/** Undefined for a story in one language, whose page has more to say than its text. */
export function earlyStory(story: PublishedStory, language: Language): EarlyStory | undefined {
  const { date, headline, note } = story
  const body = story.body.map(joinSegments)
  if (!languages.every((one) => body.some((paragraph) => paragraph[one] !== undefined))) return undefined
  const other = otherLanguage(language)
  const [place] = story.places
  const [topic] = story.topics
  return {
    language,
    region: place ? regionOf(place) : 'beyond',
    place: (place ? places[place] : placeFilters.beyond)[language],
    ...(date !== undefined && { date, day: formatDate(date, language) }),
    ...(topic && { topic: topics[topic][language] }),
    headline,
    figures: headFigures(story).map((figure) => {
      const [said, otherwise] = [figure[language].notation, figure[other].notation]
      return otherwise === said ? { said } : { said, otherwise }
    }),
    body,
    ...(note && { note }),
    noteSources: (story.noteSources ?? []).map(({ label, link }) => ({ label: label[language], link })),
  }
}
