import type { LinkedFigure, PublishedStory } from './publishedIssue.ts'

/**
 * The figures that summarise a story, each once. Bare numbers are left out, because they mean nothing without their
 * sentence.
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
 * The key figures to show at the head of the story: the first six. None if there are fewer than three, or if
 * all are shares: a share alone does not say what it is a share of.
 */
export function headFigures(story: PublishedStory): LinkedFigure[] {
  const figures = keyFigures(story)
  const sharesAlone = figures.every(({ en }) => en.notation.endsWith('%'))
  return figures.length < 3 || sharesAlone ? [] : figures.slice(0, 6)
}
