import type { EditorialRule } from '../editorialRule.ts'
import { jsonPath } from '../parseIssue.ts'

/** Ids that mean nothing in an address: `story-3`, `untitled`. */
const empty = /^(?:(?:story|article|news|item|untitled|draft)-?\d*|\d[\d-]*)$/

export const storyIds: EditorialRule = {
  name: 'story-ids',
  what: 'A story’s id that will mean nothing in an address.',
  check: ({ stories }) =>
    stories.flatMap(({ id }, index) =>
      empty.test(id)
        ? [
            {
              level: 'warning',
              path: jsonPath(['stories', index, 'id']),
              story: id,
              found: `“${id}”`,
              expected: 'a few words of the headline: the id is in the story’s address for ever',
            },
          ]
        : [],
    ),
}
