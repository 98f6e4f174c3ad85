import { type EditorialRule, inEachStory } from '../editorialRule.ts'

/** Ids that mean nothing in an address: `story-3`, `untitled`. */
const empty = /^(?:(?:story|article|news|item|untitled|draft)-?\d*|\d[\d-]*)$/

export const storyIds: EditorialRule = {
  name: 'story-ids',
  what: 'A story’s id that will mean nothing in an address.',
  check: inEachStory(({ id }) => {
    if (!empty.test(id)) return undefined
    return {
      level: 'warning',
      part: ['id'],
      found: `“${id}”`,
      expected: 'a few words of the headline: the id is in the story’s address for ever',
    }
  }),
}
