import { findFigures } from '../archive/figures/findFigures.ts'
import { languages } from '../archive/languages.ts'
import { EditorError } from './editorError.ts'
import type { SourceLine } from './read/sourceLine.ts'
import type { PrintedStory } from './structure/printedStory.ts'
import type { RoledBlock } from './structure/roles/chooseRoles.ts'

/*
 * Several times what a newsletter of a hundred pages has. Matching compares headlines with paragraphs, sentences with
 * sentences and figures with figures. Each takes time that grows with the product of both numbers.
 */
const most = {
  lines: 20_000,
  characters: 1_000_000,
  headlines: 1000,
  'pairs of a headline and a paragraph': 3_000_000,
  figures: 6000,
  'pairs of an English and a Chinese sentence': 1_000_000,
} as const

const inChinese = {
  lines: '行',
  characters: '个字符',
  headlines: '个标题',
  'pairs of a headline and a paragraph': '对标题与段落',
  figures: '个数字',
  'pairs of an English and a Chinese sentence': '对英文与中文句子',
} as const satisfies Record<keyof typeof most, string>

/** @throws InputError if there is more text than any newsletter has */
export function requireFewLines(lines: readonly SourceLine[]): void {
  requireFew('lines', lines.length)
  requireFew(
    'characters',
    sumOf(lines, ({ text }) => text.length),
  )
}

/** @throws InputError if there are more headlines, paragraphs and figures than any newsletter has */
export function requireFewBlocks(blocks: readonly RoledBlock[]): void {
  const countOf = (role: RoledBlock['role']) => blocks.filter((block) => block.role === role).length
  const headlines = countOf('headline')
  requireFew('headlines', headlines)
  requireFew('pairs of a headline and a paragraph', headlines * countOf('body'))
  requireFew(
    'figures',
    sumOf(blocks, ({ text, language = 'en' }) => findFigures(text, language).length),
  )
}

/** @throws InputError if stories have more sentences than any newsletter's */
export function requireFewSentences(drafts: readonly PrintedStory[]): void {
  const pairs = sumOf(drafts, ({ bodies }) =>
    languages.map((language) => sentencesIn(bodies[language]?.paragraphs ?? [])).reduce((a, b) => a * b),
  )
  requireFew('pairs of an English and a Chinese sentence', pairs)
}

/** The number of marks that may end a sentence: an estimate that is never too low. */
function sentencesIn(paragraphs: readonly string[]): number {
  return sumOf(paragraphs, (text) => 1 + (text.match(/[.!?。！？…；;]/g)?.length ?? 0))
}

function sumOf<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0)
}

function requireFew(what: keyof typeof most, found: number): void {
  if (found <= most[what]) return
  const [has, reads] = [found, most[what]].map((count) => count.toLocaleString('en'))
  throw new EditorError({
    en: `The newsletter has ${has} ${what}; at most ${reads} are read, far more than any has. Look whether it is the right file, or import it in parts.`,
    zh: `这份通讯有${has}${inChinese[what]}；最多读取${reads}${inChinese[what]}，远多于任何一份通讯。请看是否选对了文件，或分几次导入。`,
  })
}
