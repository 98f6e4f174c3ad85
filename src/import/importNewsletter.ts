import type { Issue } from '../archive/issue.ts'
import { noVocabulary, type Vocabulary } from '../archive/names/vocabulary.ts'
import { EditorError } from './editorError.ts'
import { issueMonth } from './issueMonth.ts'
import { type ImportedStory, makeStories } from './makeStories.ts'
import type { SourceLine } from './read/sourceLine.ts'
import { requireFewBlocks, requireFewLines, requireFewSentences } from './requireBounds.ts'
import { assemble } from './structure/assemble.ts'
import type { Assumption } from './structure/assumptions/assumption.ts'
import { assumptionsOf } from './structure/assumptions/assumptionsOf.ts'
import { issueDays } from './structure/issueDays.ts'
import { type Byline, takeBylines } from './structure/lines/byline.ts'
import { unwrap } from './structure/lines/unwrap.ts'
import { leftLinks } from './structure/match/leftLinks.ts'
import type { PrintedStory, Unplaced } from './structure/printedStory.ts'
import { chooseRoles, type RoledBlock } from './structure/roles/chooseRoles.ts'
import { withTaughtSections } from './structure/sections.ts'
import { readSources } from './structure/sources.ts'
import { takeClosing } from './structure/takeClosing.ts'
import { takeCredits } from './structure/takeCredits.ts'
import { takeDatelines } from './structure/takeDatelines.ts'
import { framing, unplaced } from './structure/unplaced.ts'
import { dayInIssue } from './text/dayInIssue.ts'

export type ImportOptions = {
  /** Name of the input file, without its folder. It may contain the month. */
  readonly fileName: string
  /** The month as `YYYY-MM`, if the editor gives it. */
  readonly month?: string | undefined
  /** Whether a newsletter in only one language is intended. */
  readonly oneLanguage?: boolean | undefined
  /** What editors taught: names of sections, and places that the gazetteer lacks. */
  readonly vocabulary?: Vocabulary | undefined
}

export type Imported = {
  readonly issue: Issue
  readonly stories: readonly ImportedStory[]
  readonly unplaced: readonly Unplaced[]
  /** What was learned of this newsletter or taken for granted; the most general first. */
  readonly assumptions: readonly Assumption[]
}

const title = { en: 'Southwest China', zh: '西南地区' } as const

/**
 * Makes an issue from a newsletter's lines, in steps: unwrap, classify, assemble, then for each story split, pair, tag
 * and name. It keeps the newsletter's wording. It returns the text that belongs to no story as `unplaced`.
 * @throws InputError if there is no text, no headline or no month, if a language is unexpectedly missing, or if there
 * is far more than a newsletter has
 */
export function importNewsletter(lines: readonly SourceLine[], options: ImportOptions): Imported {
  requireFewLines(lines)
  const { lines: others, bylines } = takeBylines(lines)
  const { blocks: unwrapped, furniture } = unwrap(others)
  const { vocabulary = noVocabulary } = options
  const roled = takeClosing(chooseRoles(withTaughtSections(unwrapped, vocabulary.sections)))
  const { blocks, taken } = takeDatelines(takeCredits(roled))
  requireFewBlocks(blocks)
  requireHeadline(blocks)
  const id = issueMonth(options.month, options.fileName, issueDays(blocks))
  const assembled = assemble(blocks, (day) => dayInIssue(day, id))
  const { drafts } = assembled
  requireStories(drafts)
  if (options.oneLanguage !== true) requireBothLanguages(drafts)
  const sources = readSources(
    blocks,
    drafts.map(({ headline }) => headline),
  )
  requireFewSentences(drafts)
  const stories = makeStories(drafts, sources.ofStories, vocabulary.places)
  const named = sources.ofIssue.length === 0 ? {} : { sources: sources.ofIssue }
  const left = [
    ...assembled.unplaced,
    ...sources.left.map(unpairedSources),
    ...framing(blocks),
    ...taken,
    ...furniture.map(running),
    ...bylines.map(byline),
  ]
  return {
    issue: { id, title, ...named, stories: stories.map(({ story }) => story) },
    stories,
    assumptions: assumptionsOf(blocks, drafts, id),
    unplaced: [...left, ...leftLinks(blocks, drafts, left)],
  }
}

function unpairedSources(block: RoledBlock): Unplaced {
  return unplaced(block, 'sources that pair with none of the other language')
}

function running(line: SourceLine): Unplaced {
  return unplaced(line, 'a page number, or printed on page after page', false)
}

function byline({ line, doubtful }: Byline): Unplaced {
  return unplaced(line, 'who wrote, took or translated it', doubtful)
}

const noStory = {
  en: 'No headline with a body under it was found: headlines must stand on lines of their own, apart from the text, with no full stop at their end.',
  zh: '没有找到带正文的标题：标题须独占一行，与正文分开，末尾不加句号。',
} as const

function requireHeadline(blocks: readonly RoledBlock[]): void {
  if (blocks.length === 0)
    throw new EditorError({
      en: 'The file holds no text: if it is a scan, run text recognition (OCR) over it first.',
      zh: '文件中没有文字：若是扫描件，请先做文字识别（OCR）。',
    })
  if (blocks.every(({ role }) => role !== 'headline')) throw new EditorError(noStory)
}

function requireStories(drafts: readonly PrintedStory[]): void {
  if (drafts.length === 0) throw new EditorError(noStory)
}

function requireBothLanguages(drafts: readonly PrintedStory[]): void {
  for (const [language, name] of [
    ['en', { en: 'English', zh: '英文' }],
    ['zh', { en: 'Chinese', zh: '中文' }],
  ] as const) {
    if (
      drafts.some(
        ({ headline, bodies }) => headline[language] !== undefined || bodies[language] !== undefined,
      )
    )
      continue
    throw new EditorError({
      en: `No story of this newsletter has ${name.en} text. If it was printed so, pass --one-language; if not, look whether the file lost it.`,
      zh: `这份通讯没有一篇含有${name.zh}。若原件如此，请加上--one-language；若不是，请看文件是否丢失了文字。`,
    })
  }
}
