import type { PrintedDay } from './printedDay.ts'

/**
 * A printed day as `YYYY-MM-DD`. A day without a year is in the month after the issue's or in one of the twelve up to it:
 * `28 Dec` in the issue of January 2022 is in 2021, `5 Jan` in that of December 2021 is in 2022.
 * @param month the issue's month as `YYYY-MM`
 */
export function dayInIssue({ year, month, day }: PrintedDay, issue: string): string {
  const [issueYear = 0, issueMonth = 0] = issue.split('-').map(Number)
  // A newsletter may announce next month's news, but not that of the month after.
  const isNext = month % 12 === (issueMonth + 1) % 12
  const passes = isNext ? month < issueMonth : month > issueMonth
  const likely = passes ? issueYear + (isNext ? 1 : -1) : issueYear
  return [String(year ?? likely), pad(month), pad(day)].join('-')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
