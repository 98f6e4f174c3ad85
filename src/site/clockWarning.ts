import type { Catalogue } from '../archive/catalogue.ts'
import type { Message } from '../messages/message.ts'
import { siteMessage } from './messages/siteMessages.ts'

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
): Message | undefined {
  const order = before?.order ?? 0
  const clock = { now: dayOf(now), before: dayOf(order) }
  if (order > now + dayLength) return siteMessage('site.clock.behind', clock)
  // In China the month begins before it does in UTC.
  if (dayOf(now + dayLength).slice(0, 7) < newest)
    return siteMessage('site.clock.newest', { now: dayOf(now), newest })
  const isLongAgo = order > 0 && now - order > 366 * dayLength
  return isLongAgo ? siteMessage('site.clock.ahead', clock) : undefined
}
