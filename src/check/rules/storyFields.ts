import type { Issue, Story } from '../../archive/issue.ts'
import { dateInAddress, daysBetween } from '../calendar.ts'
import { type StoryFault, storyRule } from '../editorialRule.ts'

export const attribution = storyRule('attribution', ({ sources: own = [] }, { sources = [], stories }) => {
  const named = new Set(own.map(({ en }) => en))
  const namesAll = sources.length > 1 && sources.every(({ en }) => named.has(en))
  if (stories.length < 2 || !namesAll) return undefined
  return { code: 'all', params: { count: sources.length }, level: 'warning', part: ['sources'] }
})

export const missingDate = storyRule('missing-date', ({ date }) =>
  date === undefined ? { code: 'none', level: 'warning', part: [] } : undefined,
)

/** An issue has the news of its month and of some weeks before it, in days from the first of the month. */
const reach = { before: 62, after: 31 }

function faultOf({ date }: Story, { id, posted }: Issue): StoryFault<'story-date'> | undefined {
  if (date === undefined) return undefined
  const at = { level: 'warning', part: ['date'] } as const
  if (posted !== undefined && date > posted) return { ...at, code: 'late', params: { date, posted } }
  const distance = daysBetween(`${id}-01`, date)
  if (distance >= -reach.before && distance <= reach.after) return undefined
  return { ...at, code: 'outside', params: { date, month: id } }
}

export const storyDate = storyRule('story-date', faultOf)

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

/** Ids that mean nothing in an address: `story-3`, `untitled`. */
const empty = /^(?:(?:story|article|news|item|untitled|draft)-?\d*|\d[\d-]*)$/

export const storyIds = storyRule('story-ids', ({ id }) =>
  empty.test(id) ? { code: 'empty', params: { id }, level: 'warning', part: ['id'] } : undefined,
)
