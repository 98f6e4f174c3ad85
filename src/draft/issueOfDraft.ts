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
  ...rest
}: DraftStory): object {
  return {
    id,
    ...(date === undefined ? {} : { date }),
    section,
    places,
    topics,
    headline: textsOf(headline),
    body: writtenParagraphs(body).map(({ segments }) => segments.map(textsOf)),
    ...rest,
  }
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
