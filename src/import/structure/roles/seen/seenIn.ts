import { invariant } from '../../../../archive/invariant.ts'
import { takeDateline, type Undated } from '../../../text/dateline.ts'
import { type HeadlineParts, headlineParts } from '../../headlineParts.ts'
import type { Block } from '../../lines/block.ts'
import { beneathAmong, type Opener } from './beneath.ts'
import { type Company, companyAmong } from './company.ts'
import { bareCountAmong, countedAmong } from './counted.ts'
import { crownedAmong } from './crowned.ts'
import { areOfTwo, isAttached, isBetween, isContinued, isLast, isOverDay, partedAmong } from './neighbours.ts'
import { outranksAmong } from './outranks.ts'
import { type Repeat, repeatsAmong } from './repeats.ts'
import { tabularAmong } from './tables.ts'
import { sizeOf, usualSize } from './typeSize.ts'
import { type Words, wordsOf } from './wordsOf.ts'

/** What can be seen of a block that tells something about its role. */
export type Seen = Words & {
  readonly block: Block
  /** Whether no white space parts it from text of its language above it. */
  readonly attached: boolean
  /** Whether a short line in the other language stands directly above or below it: perhaps its translation. */
  readonly paired: boolean
  /** Whether it stands between a heading and a text in the other language, as the heading's translation does. */
  readonly between: boolean
  readonly small: boolean
  readonly large: boolean
  /** Whether the text below, or beyond a page's end, goes on with a small letter. */
  readonly continued: boolean
  /** Whether a page or a column ends below it, so that it may be cut there. */
  readonly last: boolean
  /** Whether it is the newsletter's own name, by its type. */
  readonly crowned: boolean
  /** Whether its number is one of those that count through the newsletter. */
  readonly counted: boolean
  /** Whether all of it is a link. */
  readonly linked: boolean
  /** Whether it is a heading of larger type directly above a headline, as names of sections are. */
  readonly outranks: boolean
  /** Whether a day stands below it that belongs to the text further down. */
  readonly overDay: boolean
  /** Whether more white is above it than usual, as far as blank lines of plain text say. */
  readonly parted: boolean
  readonly parts: HeadlineParts
  /** Whether it is a cell of a table of figures, as far as the input says. */
  readonly tabular: boolean
  readonly company: Company
  /** The kind of heading under which it stands, if that is none of a story. */
  readonly beneath: Opener | undefined
  readonly repeats: Repeat
}

/** Looks at each block, beside the others. */
export function seenIn(blocks: readonly Block[]): Seen[] {
  const usual = usualSize(blocks)
  const bare = bareCountAmong(blocks.map(({ text }) => text))
  const parts = blocks.map(({ text }, index) => headlineParts(text, bare.has(index)))
  const undated = blocks.map(undatedOf)
  const repeats = repeatsAmong(blocks, parts, undated)
  const counted = countedAmong(parts)
  const company = companyAmong(blocks, parts, undated, counted)
  const beneath = beneathAmong(blocks, parts, company)
  const tabular = tabularAmong(blocks)
  const parted = partedAmong(blocks)
  const outranks = outranksAmong(blocks)
  const crowned = crownedAmong(blocks)
  return blocks.map((block, index) => {
    const own = invariant(parts[index], 'parts of the block')
    const repeat = invariant(repeats[index], 'repeat of the block')
    const [above, below] = [blocks[index - 1], blocks[index + 1]]
    return {
      block,
      ...wordsOf(block, own, index),
      ...sizeOf(block, usual),
      attached: isAttached(block, above),
      beneath: beneath[index],
      between: isBetween(blocks, index, (at) => parts[at]?.both !== undefined),
      company: invariant(company[index], 'company of the block'),
      continued: isContinued(blocks, index),
      counted: counted.has(index),
      crowned: crowned.has(index),
      last: isLast(blocks, index),
      linked: isLinked(block),
      outranks: outranks.has(index),
      overDay: isOverDay(blocks, index),
      paired: areOfTwo(above, block) || areOfTwo(block, below),
      parted: parted.has(index),
      parts: own,
      repeats: repeat,
      tabular: tabular.has(block) && repeat !== 'later',
    }
  })
}

function undatedOf({ kind, text, language = 'en' }: Block): Undated {
  return kind === 'text' ? takeDateline(text, language) : { text }
}

function isLinked({ text, links }: Block): boolean {
  const linked = links.reduce((sum, { label }) => sum + label.trim().length, 0)
  return links.length > 0 && linked >= text.length * 0.8
}
