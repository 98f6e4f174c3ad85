import { type EditorialRule, inEachStory } from '../editorialRule.ts'

export const missingDate: EditorialRule = {
  name: 'missing-date',
  what: 'A story without a date: readers cannot tell how old its news is.',
  check: inEachStory(({ date }) => {
    if (date !== undefined) return undefined
    return {
      level: 'warning',
      part: [],
      found: 'no date',
      expected: 'the day of the news, if the newsletter or its source gives one',
    }
  }),
}
