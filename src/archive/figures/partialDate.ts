import type { DateFigure, PartialDate } from './figure.ts'

type Part = keyof PartialDate
type Parts = { readonly [Name in Part]?: number | undefined }

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
export function dateFigure(from: Parts, to?: Parts): Pick<DateFigure, 'kind' | 'from' | 'to'> {
  if (to === undefined || Object.values(to).every((part) => part === undefined))
    return { kind: 'date', from: partialDate(from) }
  return {
    kind: 'date',
    from: partialDate({ ...to, ...partialDate(from), day: from.day }),
    to: partialDate({ ...from, ...partialDate(to), day: to.day }),
  }
}

/** A span of months in one year: a quarter, or the first five months. */
export function monthSpan(
  first: number,
  last: number,
  year?: number,
): Pick<DateFigure, 'kind' | 'from' | 'to'> {
  return dateFigure({ year, month: first }, { year, month: last })
}

/** A span of years. The second year may have two digits: `2016–20`. */
export function yearSpan(first: string, last: string): Pick<DateFigure, 'kind' | 'from' | 'to'> | undefined {
  const to = Number(last.length === 2 ? first.slice(0, 2) + last : last)
  return to > Number(first) ? dateFigure({ year: Number(first) }, { year: to }) : undefined
}
