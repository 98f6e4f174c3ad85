import type { Translations } from '../archive/bilingual.ts'
import type { Draft, DraftSegment, DraftStory } from './draft.ts'
import { translationsOf } from './translationsOf.ts'

/**
 * Returns the issue in a draft. The schema must still judge it, because a draft may lack what an issue needs. Segments
 * and paragraphs without text are left out.
 */
export function issueOfDraft({ issue, stories }: Draft): object {
  const { accepted, ...head } = issue
  return { ...head, stories: stories.map(storyOf), ...(accepted === undefined ? {} : { accepted }) }
}

function storyOf({
  key: _key,
  id,
  date,
  section,
  places,
  topics,
  headline,
  body,
  corrections,
  ...rest
}: DraftStory): object {
  const paragraphs = writtenParagraphs(body)
  return {
    id,
    ...(date === undefined ? {} : { date }),
    section,
    places,
    topics,
    headline: textsOf(headline),
    body: paragraphs.map(({ segments }) => segments.map(textsOf)),
    ...rest,
    ...(corrections && { corrections: corrections.map((one) => correctionOf(one, paragraphs)) }),
  }
}

/** A correction whose segment has left the story is about the story. */
function correctionOf(
  { date, segment: key, en, zh }: NonNullable<DraftStory['corrections']>[number],
  paragraphs: ReturnType<typeof writtenParagraphs>,
): object {
  const isCorrected = (segment: DraftSegment) =>
    key !== undefined && (segment.key === key || segment.joined?.includes(key) === true)
  const paragraph = paragraphs.findIndex(({ segments }) => segments.some(isCorrected))
  const at = paragraphs[paragraph]?.segments.findIndex(isCorrected)
  return { date, ...(at !== undefined && { segment: [paragraph, at] }), en, zh }
}

/** Returns the paragraphs and segments that have text, as the issue has them. `at` is the index in the draft. */
export function writtenParagraphs(
  body: DraftStory['body'],
): { readonly at: number; readonly segments: readonly DraftSegment[] }[] {
  return body.flatMap((paragraph, at) => {
    const segments = paragraph.filter(({ en, zh }) => en !== undefined || zh !== undefined)
    return segments.length === 0 ? [] : [{ at, segments }]
  })
}

function textsOf(texts: Translations): Translations {
  return translationsOf((language) => texts[language])
}
