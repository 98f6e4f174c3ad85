import type { Issue, Story } from './issue.ts'

/**
 * The day of a story as `YYYY-MM-DD`: its own, or else that of the issue. It depends only on the archive, so that two
 * builds of one archive are identical.
 */
export function storyDay(issue: Pick<Issue, 'id' | 'posted'>, story: Pick<Story, 'date'>): string {
  return story.date ?? issueDay(issue)
}

/** The day when a story last changed for its readers: that of its last correction, or else its own. */
export function changedDay(
  issue: Pick<Issue, 'id' | 'posted'>,
  story: Pick<Story, 'date' | 'corrections'>,
): string {
  const days = story.corrections?.map(({ date }) => date) ?? []
  return [storyDay(issue, story), ...days].sort().at(-1) ?? ''
}

/** The day when the issue was posted, or else the last day of its month. */
export function issueDay({ id, posted }: Pick<Issue, 'id' | 'posted'>): string {
  return posted ?? lastDayOfMonth(id)
}

function lastDayOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const day = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return `${month}-${day}`
}

/**
 * A day as a time in the format of feeds (RFC 3339): noon in Chengdu. That is the same calendar day for readers from
 * New York to Auckland.
 */
export function noonInChengdu(day: string): string {
  return `${day}T12:00:00+08:00`
}
