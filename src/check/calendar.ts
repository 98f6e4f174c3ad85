import type { PartialDate } from '../archive/figures/figure.ts'

const day = 86_400_000

/** The days from one date to another: `daysBetween('2021-07-06', '2021-07-15')` is 9. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}

/** A day as `YYYY-MM-DD`. Undefined unless year, month and day are known and the day exists. */
export function isoDay({ year, month, day }: PartialDate): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined
}

/** The given day of the given month that is nearest to another day, if no year is printed. */
export function nearestDay({ year, month, day }: PartialDate, to: string): string | undefined {
  const about = Number(to.slice(0, 4))
  const years = year === undefined ? [about - 1, about, about + 1] : [year]
  return years
    .flatMap((each) => isoDay({ year: each, ...(month && { month }), ...(day && { day }) }) ?? [])
    .sort((a, b) => Math.abs(daysBetween(to, a)) - Math.abs(daysBetween(to, b)))[0]
}

/** The day of the week: `2021-07-18` → 0, Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay()
}

/** The day, or only the month, in an address of a news site: `/2021-06/30/`, `/202107/`. */
export function dateInAddress(address: string): string | undefined {
  const match = /\/(20\d\d)[-/]?(0[1-9]|1[0-2])(?:[-/]?(0[1-9]|[12]\d|3[01]))?\//.exec(address)
  if (match === null) return undefined
  return match
    .slice(1)
    .filter((part) => part !== undefined)
    .join('-')
}
