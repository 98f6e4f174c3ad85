import type { LinkedFigure, PublishedStory } from './publishedIssue.ts'

/**
 * The figures that tell a story in short: each once, and only those that say of what they are, since a bare number
 * tells nothing outside its sentence.
 */
export function keyFigures(story: PublishedStory): LinkedFigure[] {
  const found = new Map<string, LinkedFigure>()
  for (const figure of story.body.flat().flatMap(({ figures = [] }) => figures)) {
    const hasUnit = /\d/.test(figure.en.notation) && /[^\d.,\s]/.test(figure.en.notation)
    if (hasUnit && !found.has(figure.en.plain)) found.set(figure.en.plain, figure)
  }
  return [...found.values()]
}

/**
 * Those of them to set at the head of the story: the first six, and none of fewer than three, or of shares alone, which
 * do not say of what they are.
 */
export function headFigures(story: PublishedStory): LinkedFigure[] {
  const figures = keyFigures(story)
  const sharesAlone = figures.every(({ en }) => en.notation.endsWith('%'))
  return figures.length < 3 || sharesAlone ? [] : figures.slice(0, 6)
}
