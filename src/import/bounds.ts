import { findFigures } from '../archive/figures/findFigures.ts'
import { languages } from '../archive/languages.ts'
import { UserError } from '../messages/userError.ts'
import { importMessage } from './messages/importMessages.ts'
import type { SourceLine } from './read/sourceLine.ts'
import type { PrintedParagraph, PrintedStory } from './structure/assemble/printedStory.ts'
import type { LabelledBlock } from './structure/label/labelBlocks.ts'

/*
 * Several times what a newsletter of a hundred pages has. Matching compares headlines with paragraphs,
 * sentences with sentences and figures with figures. Each takes time in proportion to the product of both
 * numbers.
 */
const most = {
  lines: 20_000,
  characters: 1_000_000,
  headlines: 1000,
  figures: 6000,
  sentencePairs: 1_000_000,
} as const

/** @throws UserError if there is more text than any newsletter has */
export function requireFewLines(lines: readonly SourceLine[]): void {
  requireFew(most.lines, lines.length)
  requireFew(
    most.characters,
    sumOf(lines, ({ text }) => text.length),
  )
}

/** @throws UserError if there are more headlines and figures than any newsletter has */
export function requireFewBlocks(blocks: readonly LabelledBlock[]): void {
  requireFew(most.headlines, blocks.filter(({ label }) => label === 'headline').length)
  requireFew(
    most.figures,
    sumOf(blocks, ({ text, language = 'en' }) => findFigures(text, language).length),
  )
}

/** @throws UserError if the stories have more sentences than any newsletter has */
export function requireFewSentences(drafts: readonly PrintedStory[]): void {
  const pairs = sumOf(drafts, ({ bodies }) =>
    languages.map((language) => sentencesIn(bodies[language] ?? [])).reduce((a, b) => a * b),
  )
  requireFew(most.sentencePairs, pairs)
}

/** The number of marks that may end a sentence: an estimate that is never too low. */
function sentencesIn(paragraphs: readonly PrintedParagraph[]): number {
  return sumOf(paragraphs, ({ text }) => 1 + (text.match(/[.!?。！？…；;]/g)?.length ?? 0))
}

function sumOf<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0)
}

function requireFew(limit: number, found: number): void {
  if (found > limit) throw new UserError(importMessage('import.tooMany'))
}
