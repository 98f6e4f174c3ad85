import { takeCredit } from '../text/credit.ts'
import type { RoledBlock } from './roles/chooseRoles.ts'

/**
 * Takes out of bodies the sources and days in brackets at their ends. The day stays with the paragraph, and the source
 * becomes a line of its own.
 */
export function takeCredits(blocks: readonly RoledBlock[]): RoledBlock[] {
  return blocks.flatMap((block) => {
    const found = block.role === 'body' ? takeCredit(block.text) : undefined
    if (!found) return [block]
    const body = { ...block, text: found.text, day: found.date }
    if (found.source === undefined) return [body]
    const label = block.language === 'zh' ? '来源：' : 'Source: '
    const source: RoledBlock = { ...block, role: 'sources', links: [], text: label + found.source }
    return [body, source]
  })
}
