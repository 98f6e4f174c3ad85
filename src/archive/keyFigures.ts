import type { LinkedFigure, PublishedStory } from './publishedIssue.ts'

/**
 * The figures to set at the head of a story: each once, the first six, and none of fewer than three. Only those count
 * that say of what they are: a bare number tells nothing outside its sentence.
 */
export function keyFigures(story: PublishedStory): LinkedFigure[] {
  const found = new Map<string, LinkedFigure>()
  for (const figure of story.body.flat().flatMap(({ figures = [] }) => figures)) {
    const telling = /\d/.test(figure.en.notation) && /[^\d.,\s]/.test(figure.en.notation)
    if (telling && !found.has(figure.en.plain)) found.set(figure.en.plain, figure)
  }
  return found.size < 3 ? [] : [...found.values()].slice(0, 6)
}
