import type { PrintedDay } from './dateWords.ts'

/**
 * A printed day as `YYYY-MM-DD`. A day without a year gets the issue's, or the year before if its month is more than one
 * after the issue's: `28 Dec` in the issue of January 2022 is in 2021.
 * @param month the issue's month as `YYYY-MM`
 */
export function dayInIssue({ year, month, day }: PrintedDay, issue: string): string {
  const [issueYear = 0, issueMonth = 0] = issue.split('-').map(Number)
  // A newsletter may announce next month's news, but not that of the month after.
  const likely = month > issueMonth + 1 ? issueYear - 1 : issueYear
  return [String(year ?? likely), pad(month), pad(day)].join('-')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
