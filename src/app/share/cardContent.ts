import type { Bilingual } from '../../archive/bilingual.ts'
import { placeName } from '../../archive/filters.ts'
import { formatDate } from '../../archive/formats.ts'
import { invariant } from '../../archive/invariant.ts'
import type { Language, LanguagesShown } from '../../archive/languages.ts'
import { type PlaceId, regionOf } from '../../archive/places.ts'
import type { LinkedFigure, PublishedStory } from '../../archive/publishedIssue.ts'
import { interfaceI18n } from '../i18n/interfaceI18n.ts'
import type { Passage } from './passage.ts'

export type CardText = {
  readonly language: Language
  readonly text: string
  /** Where its lines may break, if not as in any text of its language. */
  readonly breaks?: readonly number[] | undefined
}

/** The content of a picture card, in one language or two. */
export type CardContent = {
  readonly languages: LanguagesShown
  readonly place: string
  /** The region of the map that the place belongs to. The card has its colour. */
  readonly region: PlaceId | 'beyond'
  readonly date: string | undefined
  readonly headline: readonly CardText[]
  readonly text: readonly CardText[]
  /** The chosen figure in the card's languages; once if both write it alike. */
  readonly figure: readonly CardText[]
  readonly invitation: readonly CardText[]
  readonly address: string
}

/** The card of a story, with its first sentence, or of one of its sentences. */
export function cardContent(story: PublishedStory, passage: Passage, address: string): CardContent {
  const { languages, segment, figure } = passage
  const place = story.places[0]
  const [first] = languages
  const texts = (pair: Bilingual) => languages.flatMap((one) => cardText(pair, one))
  const chosen = figure === undefined ? undefined : segment?.figures?.[figure]
  return {
    languages,
    region: place ? regionOf(place) : 'beyond',
    place: languages.map((one) => placeName(place)[one]).join(' '),
    date: story.date && formatDate(story.date, first),
    headline: texts(story.headline).map((one) =>
      one.language === 'zh' ? { ...one, breaks: story.headlineBreaks } : one,
    ),
    text: texts(segment ?? invariant(story.body[0]?.[0], 'sentence in the story')),
    figure: chosen ? notations(chosen, languages) : [],
    invitation: languages.map((one) => ({ language: one, text: interfaceI18n(one).t('share.scan') })),
    address,
  }
}

/** The text in exactly that language, if there is one. */
function cardText(pair: Bilingual, language: Language): CardText | [] {
  const text = pair[language]
  return text === undefined ? [] : { language, text }
}

function notations(figure: LinkedFigure, languages: readonly Language[]): CardText[] {
  const all = languages.map((language) => ({ language, text: figure[language].notation }))
  return all[0]?.text === all[1]?.text ? all.slice(1) : all
}

/** The text of a card, for readers who do not see it. */
export function cardDescription({ place, date, headline, text, figure, address }: CardContent): string {
  const words = [...headline, ...text, ...figure].map((one) => one.text)
  return [place, date, ...words, address].filter(Boolean).join(' · ')
}
