import { type EditorialRule, inEachStory } from '../editorialRule.ts'

export const attribution: EditorialRule = {
  name: 'attribution',
  what: 'A story that is credited to every source of an issue with several: no story rests on them all.',
  check: inEachStory(({ sources: own = [] }, { sources = [], stories }) => {
    const named = new Set(own.map(({ en }) => en))
    const all = sources.length > 1 && sources.every(({ en }) => named.has(en))
    if (stories.length < 2 || !all) return undefined
    return {
      level: 'warning',
      part: ['sources'],
      found: `all ${sources.length} sources of the issue`,
      expected: 'those that this story rests on, or none',
    }
  }),
}
