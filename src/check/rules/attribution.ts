import { type EditorialRule, storyRule } from '../editorialRule.ts'

export const attribution: EditorialRule = {
  ...storyRule('attribution', ({ sources: own = [] }, { sources = [], stories }) => {
    const named = new Set(own.map(({ en }) => en))
    const namesAll = sources.length > 1 && sources.every(({ en }) => named.has(en))
    if (stories.length < 2 || !namesAll) return undefined
    return { code: 'all', params: { count: sources.length }, level: 'warning', part: ['sources'] }
  }),
  comparesStories: true,
}
