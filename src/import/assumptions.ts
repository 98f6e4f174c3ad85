import type { Message } from '../messages/message.ts'
import { dayOf } from './issueMonth.ts'
import { importMessage } from './messages/importMessages.ts'
import type { PrintedDay } from './structure/dates/printedDay.ts'
import type { LabelledBlock } from './structure/label/labelBlocks.ts'

/** What the import assumed about this newsletter, for the editor to judge. */
export type Assumption = Message & {
  /** From 0 to 1. */
  readonly confidence: number
}

/**
 * What the import learned about a newsletter or assumed, the most general first.
 * @param month the month of the issue as `YYYY-MM`
 */
export function assumptionsOf(blocks: readonly LabelledBlock[], month: string): Assumption[] {
  return [...learned(blocks), ...dateAssumptions(blocks, month)]
}

/** What the blocks were read as, how many of each there are, and how alike they look. */
function learned(blocks: readonly LabelledBlock[]): Assumption[] {
  return labels.flatMap(([label, code]) => {
    const own = blocks.filter((block) => block.label === label && block.place !== 'out')
    if (own.length === 0) return []
    const confidence = mean(own.map((block) => block.confidence))
    return [{ ...importMessage(code, { count: own.length, share: likeShare(own) }), confidence }]
  })
}

const labels = [
  ['headline', 'import.assumed.headlines'],
  ['date', 'import.assumed.dates'],
  ['body', 'import.assumed.bodies'],
  ['readMore', 'import.assumed.links'],
] as const satisfies readonly (readonly [LabelledBlock['label'], string])[]

/** The share of blocks that have the most common look of their language. */
function likeShare(blocks: readonly LabelledBlock[]): number {
  const counts = new Map<string, number>()
  for (const { language, look, heading, parts, gap } of blocks) {
    const key = [
      language,
      look?.size,
      look?.bold,
      look?.colour,
      heading,
      parts.number !== undefined,
      gap,
    ].join('|')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const languages = new Set(blocks.map(({ language }) => language)).size
  const commonest = [...counts.values()].sort((a, b) => b - a).slice(0, languages)
  return commonest.reduce((sum, count) => sum + count, 0) / blocks.length
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

/**
 * Counts the dates that needed a year, and those whose day and month may be swapped.
 * @param month the month of the issue as `YYYY-MM`
 */
function dateAssumptions(blocks: readonly LabelledBlock[], month: string): Assumption[] {
  const days = blocks.flatMap((block) => dayOf(block) ?? [])
  const counted = (has: (day: PrintedDay) => boolean) => days.filter(has).length
  const yearless = counted(({ year }) => year === undefined)
  const swappable = counted((day) => day.swappable === true)
  const year = { count: yearless, year: month.slice(0, 4) }
  const order = { count: swappable }
  return [
    ...(yearless === 0 ? [] : [{ ...importMessage('import.assumed.year', year), confidence: 0.9 }]),
    ...(swappable === 0 ? [] : [{ ...importMessage('import.assumed.dayOrMonth', order), confidence: 0.7 }]),
  ]
}
