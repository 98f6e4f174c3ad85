import type { DateFigure, PartialDate } from './figure.ts'
import type { FigureReader } from './figureScanner.ts'

type Parts = { readonly [Part in keyof PartialDate]: PartialDate[Part] | undefined }
type Span = Pick<DateFigure, 'kind' | 'from' | 'to'>

/**
 * Makes a reader of dates. What a match says is in the groups of its pattern:
 * - `year`, `month` and `day`, and with a 2 behind the name those of the end of a span
 * - `unit` is a month, quarter or half of the year, of which the text means the first `count`, or `which`
 * @param number reads the text of a group: `Sept`, `first`, 十二
 */
export function dateReader(pattern: RegExp, number: (text: string) => number): FigureReader {
  return {
    pattern,
    read: ({ groups = {} }) => {
      const part = (name: string) => (groups[name] === undefined ? undefined : number(groups[name]))
      const [year, count, which] = [part('year'), part('count'), part('which')]
      if (groups.unit !== undefined) return monthsOf(groups.unit, year, count, which)
      const to = { year: part('year2'), month: part('month2'), day: part('day2') }
      return dateFigure({ year, month: part('month'), day: part('day') }, to)
    },
  }
}

/** The first quarters, or one of them. */
function monthsOf(unit: string, year?: number, count?: number, which = 1): Span | undefined {
  const months = /^[h半]/i.test(unit) ? 6 : /^[q季]/i.test(unit) ? 3 : 1
  const last = (count ?? which) * months
  const month = count === undefined ? last - months + 1 : 1
  return last > 12 ? undefined : dateFigure({ year, month }, { year, month: last })
}

/** A date, with the parts that are known. */
function partialDate({ year, month, day }: Parts): PartialDate {
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
}

/**
 * A day or a span of days. In `5 and 6 July 2021` the first day takes the second's month and year. In 7月5日至6日 the
 * second day takes the first's month.
 */
function dateFigure(from: Parts, to: Parts): Span | undefined {
  if (Object.values(to).every((part) => part === undefined)) return { kind: 'date', from: partialDate(from) }
  const { year = 0 } = from
  // The second year may have two digits: `2016–20`.
  const end = to.year !== undefined && to.year < 100 ? { ...to, year: year - (year % 100) + to.year } : to
  if (end.month === undefined && end.year !== undefined && end.year <= year) return undefined
  return {
    kind: 'date',
    from: partialDate({ ...end, ...partialDate(from), day: from.day }),
    to: partialDate({ ...from, ...partialDate(end), day: end.day }),
  }
}

/** `2021-06-27`, in a text of either language. */
export const isoDate = dateReader(
  /(?<![\w-])(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\w-])/g,
  Number,
)
