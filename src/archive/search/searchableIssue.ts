import type { Bilingual } from '../bilingual.ts'
import { languages } from '../languages.ts'
import type { PublishedIssue, PublishedStory } from '../publishedIssue.ts'
import { foldText } from './foldText.ts'
import { findNeedle, type SearchTerm } from './searchTerms.ts'

/** An issue, and the folded text of each of its stories, in both languages. */
export type SearchableIssue = {
  readonly id: string
  readonly stories: readonly { readonly story: PublishedStory; readonly text: string }[]
}

/** Separates two texts. No query word contains it. */
const separator = '\n'

/** Folds an issue's text once, for many searches. */
export function makeSearchable({ id, stories }: PublishedIssue): SearchableIssue {
  return { id, stories: stories.map((story) => ({ story, text: foldText(textOf(story)) })) }
}

function textOf(story: PublishedStory): string {
  return searchedTexts(story)
    .flatMap((pair) => languages.flatMap((language) => pair[language] ?? []))
    .join(separator)
}

/** Every searched text of a story: its headline, its segments and the editor's note. */
export function searchedTexts(story: PublishedStory): Bilingual[] {
  return [story.headline, ...story.body.flat(), ...(story.note ? [story.note] : [])]
}

/**
 * The stories that contain every term somewhere, in either language, in the issue's order. None if there are
 * no terms: a query may be a lone accent.
 */
export function findStories({ stories }: SearchableIssue, terms: readonly SearchTerm[]): PublishedStory[] {
  if (terms.length === 0) return []
  return stories
    .filter(({ text }) =>
      terms.every(({ needles }) => needles.some((needle) => findNeedle(text, needle, 0) !== -1)),
    )
    .map(({ story }) => story)
}
