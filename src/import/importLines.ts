import type { Issue } from '../archive/issue.ts'
import { languages } from '../archive/languages.ts'
import { noVocabulary, type Vocabulary } from '../archive/names/vocabulary.ts'
import { UserError } from '../messages/userError.ts'
import { requireFewBlocks, requireFewLines, requireFewSentences } from './bounds.ts'
import { issueDays, issueMonth } from './issueMonth.ts'
import { type ImportedStory, makeStories } from './makeStories.ts'
import { importMessage } from './messages/importMessages.ts'
import type { MailHeaders } from './read/aside.ts'
import type { SourceLine } from './read/sourceLine.ts'
import { assemble } from './structure/assemble/assembleStories.ts'
import type { PrintedStory, Unplaced } from './structure/assemble/printedStory.ts'
import { withTaughtSections } from './structure/assemble/sections.ts'
import { framing, leftLinks, unplaced } from './structure/assemble/unplaced.ts'
import { dayInIssue } from './structure/dates/printedDay.ts'
import { takeDays } from './structure/dates/takeDays.ts'
import { type LabelledBlock, labelBlocks } from './structure/label/labelBlocks.ts'
import { segmentLines } from './structure/segment/segmentLines.ts'

export type ImportOptions = {
  /** Name of the input file, without its folder. It may contain the month. */
  readonly fileName: string
  /** The month as `YYYY-MM`, if the editor gives it. */
  readonly month?: string | undefined
  /** Whether a newsletter in only one language is intended. */
  readonly oneLanguage?: boolean | undefined
  /** What editors added: names of sections, and places that the gazetteer lacks. */
  readonly vocabulary?: Vocabulary | undefined
  /** The headers of the email, if the newsletter is one. */
  readonly mail?: MailHeaders | undefined
  /** What a document prints above and below its pages. */
  readonly headers?: readonly string[]
}

export type Imported = {
  readonly issue: Issue
  readonly stories: readonly ImportedStory[]
  readonly unplaced: readonly Unplaced[]
  /** How many dates were read as day, month, year, and may be month, day, year. */
  readonly swappableDays: number
}

/** The title of every issue. */
export const issueTitle = { en: 'Southwest China', zh: '西南地区' } as const

/**
 * Makes an issue from a newsletter's lines, in steps: `segmentLines`, `labelBlocks`, `assemble`,
 * `makeStories`. It keeps the newsletter's wording. It returns the text that belongs to no story as
 * `unplaced`.
 * @throws UserError if there is no text, no headline or no month, if a language is unexpectedly missing, or
 * if there is far more text than a newsletter has
 */
export function importLines(lines: readonly SourceLine[], options: ImportOptions): Imported {
  requireFewLines(lines)
  const { blocks: segmented, running } = segmentLines(lines)
  const { vocabulary = noVocabulary } = options
  const blocks = takeDays(labelBlocks(withTaughtSections(segmented, vocabulary.sections)))
  requireFewBlocks(blocks)
  requireHeadline(blocks)
  const headers = [...running.map(({ text }) => text), ...(options.headers ?? [])]
  const days = issueDays(blocks, options.mail, headers)
  const id = issueMonth(options.month, options.fileName, days)
  const assembled = assemble(blocks, (day) => dayInIssue(day, id))
  const drafts = assembled.stories
  if (drafts.length === 0) throw new UserError(importMessage('import.noStory'))
  if (options.oneLanguage !== true) requireBothLanguages(drafts)
  requireFewSentences(drafts)
  const stories = makeStories(drafts, vocabulary.places)
  const named = assembled.sources.length === 0 ? {} : { sources: assembled.sources }
  const posted = days.posted === undefined ? {} : { posted: days.posted }
  const left = [
    ...assembled.unplaced,
    ...framing(blocks, drafts),
    ...running.map((line) => unplaced(line, 'reason.running', false)),
  ]
  return {
    issue: { id, title: issueTitle, ...posted, ...named, stories: stories.map(({ story }) => story) },
    stories,
    swappableDays: blocks.filter(({ day }) => day?.swappable).length,
    unplaced: [...left, ...leftLinks(blocks, drafts, left)],
  }
}

function requireHeadline(blocks: readonly LabelledBlock[]): void {
  if (blocks.length === 0) throw new UserError(importMessage('import.noText'))
  if (blocks.every(({ label }) => label !== 'headline')) throw new UserError(importMessage('import.noStory'))
}

function requireBothLanguages(drafts: readonly PrintedStory[]): void {
  const missing = languages.find((language) =>
    drafts.every(
      ({ headline, bodies }) => headline[language] === undefined && bodies[language] === undefined,
    ),
  )
  if (missing !== undefined) throw new UserError(importMessage('import.noLanguage', { language: missing }))
}
