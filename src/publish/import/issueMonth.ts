import { InputError } from './inputError.ts'

/**
 * The month of an issue as `YYYY-MM`: the given one, or that of the file name, or that of the latest date beside a
 * headline.
 * @throws InputError if none of them gives a month
 */
export function issueMonth(given: string | undefined, fileName: string, dates: readonly string[]): string {
  if (given !== undefined) {
    if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)) return given
    throw new InputError(`"${given}" is not a month: write --issue as YYYY-MM, for example --issue 2021-07.`)
  }
  const named = /(?<!\d)((?:19|20)\d{2})[-_.年]?(0[1-9]|1[0-2])(?!\d)/.exec(fileName)
  if (named) return `${named[1]}-${named[2]}`
  const latest = [...dates].sort().at(-1)
  if (latest !== undefined) return latest.slice(0, 7)
  throw new InputError(
    'Neither the name of the file nor a date beside a headline tells the month of the newsletter: pass --issue YYYY-MM.',
  )
}
