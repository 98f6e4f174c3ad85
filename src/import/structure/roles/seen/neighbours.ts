import type { LineLook } from '../../../read/sourceLine.ts'
import { displayWidth } from '../../../text/displayWidth.ts'
import { sentenceEnd } from '../../../text/sentenceEnd.ts'
import type { Block } from '../../lines/block.ts'
import { cuesOf } from '../../lines/wordCues.ts'

/** Whether no white space parts it from text of its language above it. */
export function isAttached(block: Block, above: Block | undefined): boolean {
  if (block.gap || above?.kind !== 'text') return false
  return above.language === block.language && cuesOf(above.text).size === 0
}

/** The blocks above which plain text has more blank lines than it usually has between two paragraphs. */
export function partedAmong(blocks: readonly Block[]): ReadonlySet<number> {
  const white = blocks.map((block, index) => {
    const above = blocks[index - 1]
    return block.box || above?.page !== block.page ? 0 : block.line - above.line - above.lines
  })
  const blank = white.filter((lines) => lines > 0).sort((a, b) => a - b)
  const usual = blank[Math.floor(blank.length / 2)] ?? 0
  return new Set(white.flatMap((lines, index) => (lines > usual ? [index] : [])))
}

/** How far down the next block of a language is looked for. */
const nearest = 6

/** Whether the next text of a block's language stands on another page, or higher up on its page. */
export function isLast(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  const next = nextInLanguage(blocks, index)
  if (!block || !next || next.page !== block.page) return next !== undefined
  return next.box !== undefined && block.box !== undefined && next.box.y < block.box.y
}

/**
 * Whether its text goes on: with a small letter, directly below it or where a page or a column has cut it; or there with
 * a word that did not fit into its last line.
 */
export function isContinued(blocks: readonly Block[], index: number): boolean {
  const next = nextInLanguage(blocks, index)
  const [block, last] = [blocks[index], isLast(blocks, index)]
  if (!block || !next || !(last || next === blocks[index + 1])) return false
  return startsSmall(next.text) || (last && isCutBefore(block, next))
}

function isCutBefore({ text, marked, room, ...block }: Block, next: Block): boolean {
  if (room === undefined || marked || sentenceEnd.test(text) || block.heading || next.heading) return false
  const word = block.language === 'zh' ? chineseWord : displayWidth(/^\S+/.exec(next.text)?.[0] ?? '') + 1
  return word > room && isSetLike(block.look, next.look)
}

/** Two characters, since a mark may not begin a line. */
const chineseWord = 4

function isSetLike(one: LineLook | undefined, other: LineLook | undefined): boolean {
  return one?.size === other?.size && one?.colour === other?.colour && one?.bold === other?.bold
}

/** Whether a text begins with a small letter. One before a capital begins a name: `iPhone`. */
export function startsSmall(text: string): boolean {
  return /^\p{Ll}(?!\p{Lu})/u.test(text)
}

function nextInLanguage(blocks: readonly Block[], index: number): Block | undefined {
  const below = blocks.slice(index + 1, index + 1 + nearest)
  return below.find(({ kind, language }) => kind === 'text' && language === blocks[index]?.language)
}

/**
 * Whether a day stands right below a block, apart from it and together with the text below that day. A block that is set
 * unlike both has that day itself: little white parts a day from text in the other script.
 */
export function isOverDay(blocks: readonly Block[], index: number): boolean {
  const [block, day, below] = [blocks[index], blocks[index + 1], blocks[index + 2]]
  if (day?.kind !== 'date' || !day.gap || below?.kind !== 'text' || below.gap) return false
  return !isSetLike(day.look, below.look) || isSetLike(block?.look, below.look)
}

const longestPaired = 120

/** Whether a short text stands between a heading and a longer text that are both in the other language. */
export function isBetween(
  blocks: readonly Block[],
  index: number,
  isInBoth: (index: number) => boolean,
): boolean {
  const [above, block, below] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  if (!above || !block || !below || [above, block, below].some(({ kind }) => kind !== 'text')) return false
  if (!above.heading || block.heading || below.heading || isInBoth(index - 1)) return false
  const others = above.language === below.language && above.language !== block.language
  return others && block.text.length <= longestPaired && block.text.length < below.text.length
}

/** Whether two neighbours may be one text in two languages. */
export function areOfTwo(above: Block | undefined, below: Block | undefined): boolean {
  if (!above || !below || below.gap || above.kind !== 'text' || below.kind !== 'text') return false
  const short = [above, below].every(({ text }) => text.length <= longestPaired)
  return (
    short &&
    sentenceEnd.test(above.text) === sentenceEnd.test(below.text) &&
    above.language !== below.language
  )
}
