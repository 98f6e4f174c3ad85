import { UserError } from '../messages/userError.ts'
import type { IssueDays } from './issueDays.ts'
import { importMessage } from './messages/importMessages.ts'
import { monthOfName } from './monthOfName.ts'

/**
 * The month of an issue as `YYYY-MM`: the given one, or that of the file name, or the one that the newsletter's title
 * states, or that of a day or a lone number in the file name, or that of the latest date of a story.
 * @throws UserError if none of them gives a month
 */
export function issueMonth(given: string | undefined, fileName: string, { stated, days }: IssueDays): string {
  if (given !== undefined) {
    if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)) return given
    throw new UserError(importMessage('import.notAMonth', { given }))
  }
  const named = monthOfName(fileName)
  if (named?.by === 'month') return named.month
  if (stated !== undefined) return stated
  const months = days.flatMap(({ year, month }) =>
    year === undefined ? [] : [`${year}-${String(month).padStart(2, '0')}`],
  )
  const latest = months.sort().at(-1)
  const late = named?.by === 'day' && latest !== undefined && named.month === monthAfter(latest)
  const month = late ? latest : (named?.month ?? latest)
  if (month !== undefined) return month
  throw new UserError(importMessage('import.noMonth'))
}

/** A newsletter is often sent, or mended, in the first days of the month after that of its stories. */
function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7)
}
