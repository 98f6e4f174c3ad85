import type { Issue, Story } from '../../archive/issue.ts'
import { daysBetween } from '../calendar.ts'
import { type StoryFault, storyRule } from '../editorialRule.ts'

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
