import type { Assumption } from './assumption.ts'
import { dayOf } from './issueDays.ts'
import type { PrintedDay } from './structure/dates/printedDay.ts'
import type { RoledBlock } from './structure/label/labelBlocks.ts'

/**
 * Says which dates needed a year, or might have day and month the other way round.
 * @param month the month of the issue as `YYYY-MM`
 */
export function dateAssumptions(blocks: readonly RoledBlock[], month: string): Assumption[] {
  const days = blocks.flatMap((block) => dayOf(block) ?? [])
  const counted = (has: (day: PrintedDay) => boolean) => days.filter(has).length
  const yearless = counted(({ year }) => year === undefined)
  const swappable = counted((day) => day.swappable === true)
  const year = month.slice(0, 4)
  return [
    ...(yearless === 0
      ? []
      : [
          {
            kind: 'year' as const,
            text: {
              en: `${yearless} ${yearless > 1 ? 'dates without a year were' : 'date without a year was'} taken as of ${year}, the year of the issue, or of the year before or after if that is nearer.`,
              zh: `${yearless}个日期未写年份，按本期所在的${year}年计算；若离上一年或下一年更近，则计为该年。`,
            },
            confidence: 0.9,
          },
        ]),
    ...(swappable === 0
      ? []
      : [
          {
            kind: 'day-or-month' as const,
            text: {
              en: `${swappable} ${swappable > 1 ? 'dates in figures were' : 'date in figures was'} read as day, month, year.`,
              zh: `${swappable}个数字日期按“日、月、年”的顺序读取。`,
            },
            confidence: 0.7,
          },
        ]),
  ]
}
