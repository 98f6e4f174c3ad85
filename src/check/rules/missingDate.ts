import { storyRule } from '../editorialRule.ts'

export const missingDate = storyRule('missing-date', ({ date }) =>
  date === undefined ? { code: 'none', level: 'warning', part: [] } : undefined,
)
