import type { Bilingual } from '../bilingual.ts'
import { invariant } from '../invariant.ts'
import { type Language, languages } from '../languages.ts'
import type { PublishedIssue, PublishedStory } from '../publishedIssue.ts'
import { foldText } from './foldText.ts'
import { findNeedle, type SearchTerm } from './searchTerms.ts'

/** An issue, and its folded text in each language. */
export type SearchableIssue = {
  readonly id: string
  readonly stories: readonly PublishedStory[]
  readonly texts: readonly FoldedStories[]
}

/** The stories of an issue in one language, concatenated. `ends` has the end offset of each. */
type FoldedStories = { readonly text: string; readonly ends: readonly number[] }

/** Separates two texts. No query word contains it. */
const separator = '\n'

/** Folds an issue's text once, for many searches. */
export function makeSearchable({ id, stories }: PublishedIssue): SearchableIssue {
  return { id, stories, texts: languages.map((language) => foldStories(stories, language)) }
}

/** Every searched text of a story: its headline, its segments and the editor's note. */
export function searchedTexts(story: PublishedStory): Bilingual[] {
  return [story.headline, ...story.body.flat(), ...(story.note ? [story.note] : [])]
}

/**
 * The stories that contain every term somewhere, in either language, in the issue's order. None if there are
 * no terms.
 */
export function findStories(
  { stories, texts }: SearchableIssue,
  terms: readonly SearchTerm[],
): PublishedStory[] {
  // A query may have no terms: for example, a lone accent.
  let found: readonly PublishedStory[] = terms.length === 0 ? [] : stories
  for (const term of terms) {
    const having = new Set<PublishedStory>()
    for (const folded of texts) {
      for (const needle of term.needles) addStoriesWith(needle, folded, stories, having)
    }
    found = found.filter((story) => having.has(story))
    if (found.length === 0) break
  }
  return [...found]
}

function addStoriesWith(
  needle: string,
  { text, ends }: FoldedStories,
  stories: readonly PublishedStory[],
  having: Set<PublishedStory>,
): void {
  let index = 0
  let at = findNeedle(text, needle, 0)
  while (at !== -1) {
    while (index < ends.length && at >= invariant(ends[index], 'end of the story')) index++
    const story = stories[index]
    if (story) having.add(story)
    at = findNeedle(text, needle, ends[index] ?? text.length)
  }
}

function foldStories(stories: readonly PublishedStory[], language: Language): FoldedStories {
  const ends: number[] = []
  let text = ''
  for (const story of stories) {
    const texts = searchedTexts(story).flatMap((pair) => pair[language] ?? [])
    text += foldText(texts.join(separator)) + separator
    ends.push(text.length)
  }
  return { text, ends }
}
