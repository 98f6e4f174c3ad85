import { InputError } from './inputError.ts'
import type { IssueDays } from './parse/issueDays.ts'

/**
 * The month of an issue as `YYYY-MM`: the given one, or that of the file name, or the one that the newsletter's title
 * states, or that of the latest date of a story.
 * @throws InputError if none of them gives a month
 */
export function issueMonth(given: string | undefined, fileName: string, { stated, days }: IssueDays): string {
  if (given !== undefined) {
    if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)) return given
    throw new InputError(`"${given}" is not a month: write --issue as YYYY-MM, for example --issue 2021-07.`)
  }
  const named = /(?<!\d)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2])(?!\d)/.exec(fileName)
  if (named) return `${named[1]}-${named[2]}`
  if (stated !== undefined) return stated
  const months = days.flatMap(({ year, month }) =>
    year === undefined ? [] : [`${year}-${String(month).padStart(2, '0')}`],
  )
  const latest = months.sort().at(-1)
  if (latest !== undefined) return latest
  throw new InputError(
    'Neither the name of the file, nor the title, nor the date of a story tells the month of the newsletter: pass --issue YYYY-MM.',
  )
}
