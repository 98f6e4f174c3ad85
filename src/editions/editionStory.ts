import { interfaceI18n } from '../app/i18n/interfaceI18n.ts'
import { safeLink } from '../app/ui/safeLink.ts'
import { placeName } from '../archive/filters.ts'
import { formatDate } from '../archive/formats.ts'
import type { Segment, Story } from '../archive/issue.ts'
import {
  joinSegments,
  type Language,
  type LanguagesShown,
  languages,
  storyHas,
} from '../archive/languages.ts'
import { once } from '../archive/memoize.ts'
import { regionOf } from '../archive/places.ts'
import { topics } from '../archive/topics.ts'
import { lexicon } from '../words/lexicon.ts'
import { lineBreaks } from '../words/lineBreaks.ts'
import { ownTextIn, type Piece, piecesOf, type Source, sourceAt, sourcesIn } from './pieces.ts'
import type { SpellText } from './spellText.ts'

/** A story as every edition tells it. */
export type EditionStory = Readonly<ReturnType<typeof editionStory>>

const none: readonly Source[] = []

const breakAids = once(() => ({ lexicon: lexicon(), names: [], find: () => [], readings: [] }))

/** Makes the text of a story in these languages, with pinyin if `spell` is given. */
export function editionStory(story: Story, shown: LanguagesShown, spell?: SpellText) {
  const { id, headline, body, note, noteSources = [], corrections = [], sources, link } = story
  const place = story.places[0]
  const inEach = (write: (language: Language) => string) => ownTextIn(shown, write)
  const piecesWithPinyin = (segments: readonly Segment[]) => withPinyin(segments, shown, story, spell)
  const editors = note && {
    label: inEach((one) => interfaceI18n(one).t('story.note')),
    text: piecesWithPinyin([note]),
    links: noteSources
      .map((one) => sourceAt(piecesOf(one.label, shown), one.link))
      .filter((source) => source !== undefined),
  }
  const corrected = corrections.map(({ date, en, zh }) => ({
    label: inEach((one) => interfaceI18n(one).t('story.corrected', { date: formatDate(date, one) })),
    text: piecesWithPinyin([{ en, zh }]),
    links: none,
  }))
  return {
    id,
    region: place ? regionOf(place) : ('beyond' as const),
    /** Place, date and topic. */
    kicker: inEach((one) => kicker(story, one)),
    headline: piecesWithPinyin([headline]).map((piece) =>
      piece.language === 'zh' ? { ...piece, breaks: lineBreaks(piece.text, breakAids()) } : piece,
    ),
    /** Says that the story is not published in a language of the edition, if it is not. */
    notice: missing(story, shown),
    body: body.map(piecesWithPinyin),
    /** The editor's note and the corrections, each with its label and the pages that it rests on. */
    notes: [...(editors ? [editors] : []), ...corrected],
    sources: sourcesIn(sources, shown),
    link: sourceAt(
      inEach((one) => interfaceI18n(one).t('story.source', { host: hostOf(link) })),
      link,
    ),
  }
}

/** Reads each segment on its own, as on the site, and not the joined paragraph. */
function withPinyin(
  segments: readonly Segment[],
  shown: LanguagesShown,
  { readings = [] }: Story,
  spell: SpellText | undefined,
): Piece[] {
  const pieces = piecesOf(joinSegments(segments), shown)
  if (!spell) return pieces
  const parts = segments.flatMap((pair) => (pair.zh === undefined ? [] : spell(pair, readings)))
  return pieces.map((piece) => (piece.language === 'zh' ? { ...piece, parts } : piece))
}

function kicker({ places: [place], date, topics: [topic] }: Story, language: Language): string {
  return [
    placeName(place)[language],
    ...(date === undefined ? [] : [formatDate(date, language)]),
    ...(topic ? [topics[topic][language]] : []),
  ].join(' · ')
}

function missing(story: Story, shown: LanguagesShown): Piece[] {
  const lacking = languages.filter((one) => !storyHas(story, one) && shown.includes(one))
  return lacking.flatMap((one) =>
    ownTextIn(shown, (language) => interfaceI18n(language).t(`story.missing.${one}`)),
  )
}

function hostOf(link: string | undefined): string {
  return safeLink(link)?.hostname.replace(/^www\./, '') ?? ''
}
