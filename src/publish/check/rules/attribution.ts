import type { EditorialRule } from '../editorialRule.ts'
import { jsonPath } from '../parseIssue.ts'

export const attribution: EditorialRule = {
  name: 'attribution',
  what: 'A story that is credited to every source of an issue with several: no story rests on them all.',
  check: ({ sources = [], stories }) =>
    stories.flatMap(({ id, sources: own = [] }, index) => {
      const named = new Set(own.map(({ en }) => en))
      const all = sources.length > 1 && sources.every(({ en }) => named.has(en))
      if (stories.length < 2 || !all) return []
      return [
        {
          level: 'warning',
          path: jsonPath(['stories', index, 'sources']),
          story: id,
          found: `all ${sources.length} sources of the issue`,
          expected: 'those that this story rests on, or none',
        },
      ]
    }),
}
