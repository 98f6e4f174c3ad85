import { loneDate } from './structure/dates/loneDate.ts'
import type { PrintedDay } from './structure/dates/printedDay.ts'
import { statedMonth } from './structure/dates/statedMonth.ts'
import type { RoledBlock } from './structure/label/labelBlocks.ts'

/** What a newsletter prints of its time. */
export type IssueDays = {
  /** The month, as `YYYY-MM`, that the lines before the first story state. */
  readonly stated?: string
  /** The days of its stories. */
  readonly days: readonly PrintedDay[]
}

/** Reads the month from the newsletter's title, and all days from its stories. */
export function issueDays(blocks: readonly RoledBlock[]): IssueDays {
  const first = blocks.findIndex(({ role }) => role === 'headline')
  const stated = blocks
    .slice(0, first === -1 ? 0 : first)
    .filter(({ place }) => place === 'out')
    .map(({ text }) => statedMonth(text))
    .find((month) => month !== undefined)
  const days = blocks.flatMap((block) => dayOf(block) ?? [])
  return { days, ...(stated === undefined ? {} : { stated }) }
}

/** The day that a block gives to a story, if it does. */
export function dayOf({ role, place, text, parts, day }: RoledBlock): PrintedDay | undefined {
  if (role === 'headline') return parts.date
  if (role === 'date' && place !== 'out') return loneDate(text)
  return day
}
