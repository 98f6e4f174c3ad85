import { dateInAddress, daysBetween } from '../calendar.ts'
import { storyRule } from '../editorialRule.ts'

/** A newsletter gives the day of printing, a source the day of the event. They differ by two weeks at most. */
const mostDays = 14

function agrees(date: string, linked: string): boolean {
  return linked.length === 7
    ? monthsBetween(date, linked) <= 1
    : Math.abs(daysBetween(date, linked)) <= mostDays
}

function monthsBetween(date: string, month: string): number {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return Math.abs(count(date) - count(month))
}

export const linkDate = storyRule('link-date', ({ date, link }) => {
  const linked = link === undefined ? undefined : dateInAddress(link)
  if (date === undefined || linked === undefined || agrees(date, linked)) return undefined
  return { code: 'apart', params: { date, linked, days: mostDays }, level: 'warning', part: ['date'] }
})
