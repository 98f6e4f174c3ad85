import type { RoledBlock } from '../label/labelBlocks.ts'
import { lineKind } from '../segment/lineKind.ts'
import { sourceDay, takeCredit } from './credit.ts'

/**
 * Takes out of bodies the sources and days in brackets at their ends. The day stays with the paragraph, and the source
 * becomes a line of its own. So does the day at the end of a line of sources.
 */
export function takeCredits(blocks: readonly RoledBlock[]): RoledBlock[] {
  return blocks.flatMap((block) => {
    if (block.role === 'sources') return daysApart(block)
    const found = block.role === 'body' ? takeCredit(withoutMark(block.text)) : undefined
    if (!found) return [block]
    const body = { ...block, text: found.text, day: found.date }
    if (found.source === undefined || lineKind(found.source) === 'mark') return [body]
    const label = block.language === 'zh' ? '来源：' : 'Source: '
    const source: RoledBlock = { ...block, role: 'sources', links: [], text: label + found.source }
    return [body, source]
  })
}

/** A linked mark behind the day in brackets, as in `[5 September, link]`. */
const markBehind = /[,，|·]\s*([^,，|·()（）[\]]+)(?=[)）\]]\s*$)/

function withoutMark(text: string): string {
  const [whole, mark] = markBehind.exec(text) ?? []
  return whole !== undefined && mark !== undefined && lineKind(mark.trim()) === 'mark'
    ? text.replace(markBehind, '')
    : text
}

function daysApart(block: RoledBlock): RoledBlock[] {
  const { text, day } = sourceDay(block.text)
  if (day === undefined || block.place === 'out') return [block]
  return [
    { ...block, text },
    { ...block, kind: 'date', role: 'date', text: day, links: [] },
  ]
}
