import { sentenceEnd } from '../../../text/sentenceEnd.ts'
import type { Block } from '../../lines/block.ts'
import { cuesOf } from './wordCues.ts'

/** Whether no white space parts it from text of its language above it. */
export function isAttached(block: Block, above: Block | undefined): boolean {
  if (block.gap || above?.kind !== 'text') return false
  return above.language === block.language && cuesOf(above.text).size === 0
}

/** How far down the next block of a language is looked for. */
const nearest = 6

/** Whether the next text of a block's language stands on another page, or higher up on its page. */
export function isLast(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  if (!block) return false
  const below = blocks.slice(index + 1, index + 1 + nearest)
  const next = below.find(({ kind, language }) => kind === 'text' && language === block.language)
  if (!next || next.page !== block.page) return next !== undefined
  return next.box !== undefined && block.box !== undefined && next.box.y < block.box.y
}

const longestPaired = 120

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
