import type { Bilingual } from '../bilingual.ts'
import { invariant } from '../invariant.ts'
import { type Language, languages } from '../languages.ts'
import type { PublishedStory } from '../publishedIssue.ts'
import { type FoldedText, foldText, foldWithOffsets } from './foldText.ts'
import { searchedTexts } from './searchableIssue.ts'
import { findNeedle, type SearchTerm } from './searchTerms.ts'

/** The ranges of the terms in a text, end exclusive. They are in order and do not touch. */
export type Marks = readonly (readonly [from: number, to: number])[]

/** A pair of texts, and the marks in each. */
export type MarkedPair = { readonly pair: Bilingual; readonly marks: Readonly<Record<Language, Marks>> }

/** A text of a story that matches. `at` identifies it within the story. */
export type FoundSegment = MarkedPair & { readonly at: number; readonly isNote?: true }

/** A search result: the parts of the story that a list shows, and the segments that match. */
export type StoryHit = {
  readonly issueId: string
  readonly story: Pick<PublishedStory, 'id' | 'date' | 'places' | 'topics' | 'headlineBreaks'>
  readonly headline: MarkedPair
  readonly segments: readonly FoundSegment[]
}

const mostSegments = 2

/**
 * What a list shows of a story that matches the terms. Segments that add a term come first, then the first matching
 * segments.
 */
export function describeHit(issueId: string, story: PublishedStory, terms: readonly SearchTerm[]): StoryHit {
  const { id, date, places, topics, headlineBreaks } = story
  const texts = searchedTexts(story).map((pair, at) => ({ pair, at, had: termsIn(pair, terms) }))
  const [headline, ...rest] = texts
  const matching = rest.filter(({ had }) => had.length > 0)
  const shown = new Set<(typeof rest)[number]>()
  const foundTerms = new Set(headline?.had)
  const choose = (text: (typeof rest)[number]) => {
    if (shown.size >= mostSegments) return
    shown.add(text)
    for (const term of text.had) foundTerms.add(term)
  }
  for (const text of matching) if (text.had.some((term) => !foundTerms.has(term))) choose(text)
  for (const text of matching) choose(text)
  return {
    issueId,
    story: { id, date, places, topics, ...(headlineBreaks && { headlineBreaks }) },
    headline: markPair(story.headline, terms),
    segments: matching
      .filter((text) => shown.has(text))
      .map(({ pair, at }) => ({
        ...markPair(pair, terms),
        at,
        ...(pair === story.note && { isNote: true }),
      })),
  }
}

/** The ranges of the terms in a text. */
export function findMarks(text: string, terms: readonly SearchTerm[]): Marks {
  const folded = foldText(text)
  const needles = terms.flatMap((term) => term.needles)
  if (!needles.some((needle) => findNeedle(folded, needle, 0) !== -1)) return []
  const offsets = foldWithOffsets(text)
  return joinMarks(needles.flatMap((needle) => marksOf(needle, offsets)))
}

function termsIn(pair: Bilingual, terms: readonly SearchTerm[]): SearchTerm[] {
  const texts = languages.flatMap((language) => pair[language] ?? []).map(foldText)
  return terms.filter(({ needles }) =>
    needles.some((needle) => texts.some((text) => findNeedle(text, needle, 0) !== -1)),
  )
}

function markPair(pair: Bilingual, terms: readonly SearchTerm[]): MarkedPair {
  const marks = (text: string | undefined) => (text === undefined ? [] : findMarks(text, terms))
  return { pair, marks: { en: marks(pair.en), zh: marks(pair.zh) } }
}

function marksOf(needle: string, { text, starts, ends }: FoldedText): [number, number][] {
  const marks: [number, number][] = []
  let at = findNeedle(text, needle, 0)
  while (at !== -1) {
    const last = at + needle.length
    marks.push([invariant(starts[at], 'start of the mark'), invariant(ends[last - 1], 'end of the mark')])
    at = findNeedle(text, needle, last)
  }
  return marks
}

/** Merges marks that touch or overlap. */
function joinMarks(marks: [number, number][]): Marks {
  const joined: [number, number][] = []
  for (const [from, to] of marks.sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
