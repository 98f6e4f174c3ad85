import type { Catalogue } from '../archive/catalogue.ts'

/** A day in milliseconds. */
export const dayLength = 24 * 60 * 60 * 1000

/** The day of a time, as YYYY-MM-DD. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/**
 * The warning if the clock of this machine looks wrong beside the newest issue or the build before. Without either
 * nothing can be known.
 * @param ids the ids of the issues, newest first
 */
export function clockWarning(
  before: Catalogue | undefined,
  [newest = '']: readonly string[],
  now = Date.now(),
): string | undefined {
  const clock = `This machine’s clock says ${dayOf(now)}`
  const order = before?.order ?? 0
  if (order > now + dayLength)
    return `The build before it is of ${dayOf(order)}, this machine’s clock says ${dayOf(now)}. This build still follows it; until that day, build with --after and the address of the site, so that devices believe each.`
  // In China the month begins before it does in UTC.
  if (dayOf(now + dayLength).slice(0, 7) < newest)
    return `${clock}, and the newest issue is ${newest}. If the clock is wrong, set it and build again: devices that know a later build do not believe this one.`
  if (order > 0 && now - order > 366 * dayLength)
    return `${clock}, and the build before it is of ${dayOf(order)}. If the clock is wrong, do not deploy this build: devices that know it believe no earlier one.`
  return undefined
}
