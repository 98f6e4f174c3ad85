import { storyRule } from '../editorialRule.ts'

export const attribution = storyRule('attribution', ({ sources: own = [] }, { sources = [], stories }) => {
  const named = new Set(own.map(({ en }) => en))
  const namesAll = sources.length > 1 && sources.every(({ en }) => named.has(en))
  if (stories.length < 2 || !namesAll) return undefined
  return { code: 'all', params: { count: sources.length }, level: 'warning', part: ['sources'] }
})
