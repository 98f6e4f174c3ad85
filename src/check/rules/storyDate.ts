import type { Issue } from '../../archive/issue.ts'
import { daysBetween } from '../calendar.ts'
import { type EditorialRule, inEachStory } from '../editorialRule.ts'

/** An issue has the news of its month and of some weeks before. */
const reach = { before: 62, after: 62 }

function fault(date: string, { id, posted }: Issue): string | undefined {
  const first = `${id}-01`
  if (posted !== undefined && date > posted) return `a day not after the publication on ${posted}`
  const distance = daysBetween(first, date)
  return distance < -reach.before || distance > reach.after ? `a day in or shortly before ${id}` : undefined
}

export const storyDate: EditorialRule = {
  name: 'story-date',
  what: 'A story’s date that cannot be right in an issue of this month.',
  check: inEachStory(({ date }, issue) => {
    const expected = date === undefined ? undefined : fault(date, issue)
    if (date === undefined || expected === undefined) return undefined
    return { level: 'warning', part: ['date'], found: date, expected }
  }),
}
