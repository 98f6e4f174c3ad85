import type { Issue, Story } from '../../../archive/issue.ts'

/**
 * The day of a story as `YYYY-MM-DD`: its own, else that of the issue. Nothing but the archive decides it, so
 * that two builds of one archive are the same bytes.
 */
export function storyDay(issue: Pick<Issue, 'id' | 'posted'>, story: Pick<Story, 'date'>): string {
  return story.date ?? issueDay(issue)
}

/** The day on which the issue was posted, else the last day of the month that it covers. */
export function issueDay({ id, posted }: Pick<Issue, 'id' | 'posted'>): string {
  return posted ?? lastDayOfMonth(id)
}

function lastDayOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const day = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return `${month}-${day}`
}

/**
 * A day as the instant that feeds ask for (RFC 3339): noon in Chengdu, which is that same day on the calendars of
 * all readers from New York to Auckland.
 */
export function noonInChengdu(day: string): string {
  return `${day}T12:00:00+08:00`
}
