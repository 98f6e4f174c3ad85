import { invariant } from './invariant.ts'
import type { Segment } from './issue.ts'
import { type Language, textIn } from './languages.ts'

/** The story's first sentence in the language, or else in the other, with the language that it is in. */
export function storySummary(
  story: { readonly body: readonly (readonly Segment[])[] },
  language: Language,
): { language: Language; text: string } {
  const segments = story.body.flat()
  const first = segments.find((segment) => segment[language] !== undefined) ?? segments[0]
  return textIn(invariant(first, 'sentence in the story'), language)
}
