import { takeDateline, type Undated } from '../dates/dateline.ts'
import type { Block } from '../segment/block.ts'
import { type HeadlineParts, headlineParts } from '../segment/headlineParts.ts'

/** A block, and what it says if it is a headline or begins with a dateline. */
export type ParsedBlock = Block & { readonly parts: HeadlineParts; readonly undated: Undated }

/** From this many numbers such as `01` on, `10` before a headline counts as a number too. */
const leastPadded = 3

export function parseBlocks(blocks: readonly Block[]): ParsedBlock[] {
  const padded = blocks.filter(({ text }) => /^0[1-9](?=[\s\p{Script=Han}])/u.test(text)).length
  return blocks.map((block) => {
    const { kind, text, language = 'en' } = block
    const undated = kind === 'text' ? takeDateline(text, language) : { text }
    return { ...block, parts: headlineParts(text, padded >= leastPadded), undated }
  })
}
