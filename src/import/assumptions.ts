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
 * What the import assumed about a newsletter: the years of dates without one, and the order of days and months.
 * @param month the month of the issue as `YYYY-MM`
 */
export function assumptionsOf(blocks: readonly LabelledBlock[], month: string): Assumption[] {
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
