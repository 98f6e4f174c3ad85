import { storyRule } from '../editorialRule.ts'

/** Ids that mean nothing in an address: `story-3`, `untitled`. */
const empty = /^(?:(?:story|article|news|item|untitled|draft)-?\d*|\d[\d-]*)$/

export const storyIds = storyRule('story-ids', ({ id }) =>
  empty.test(id) ? { code: 'empty', params: { id }, level: 'warning', part: ['id'] } : undefined,
)
