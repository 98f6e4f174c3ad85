import { expect, it } from 'vitest'
import { attribution } from '../../../src/check/rules/attribution.ts'
import { madeIssue, madeStory, saidOfScars } from '../madeIssue.ts'

it('finds a story that is credited to every source of the issue', () => {
  expect(saidOfScars(attribution)).toEqual([
    { level: 'warning', story: 'night-market', found: 'all 2 sources of the issue' },
  ])
})

const river = { en: 'River News', zh: '江河报' }
const harbour = { en: 'Harbour News', zh: '港口报' }
const rail = { en: 'Rail News', zh: '铁路报' }

it.each([
  ['both of them, in another order', [river, harbour], [harbour, river], 1],
  ['both of them and a third', [river, harbour], [river, harbour, rail], 1],
  ['one of two', [river, harbour], [river], 0],
  ['another one', [river, harbour], [rail], 0],
  ['the only one that there is', [river], [river], 0],
])('a story that names %s', (_what, sources, own, count) => {
  const stories = [madeStory({ sources: own }), madeStory({ id: 'other' })]
  expect(attribution.check(madeIssue(stories, { sources }))).toHaveLength(count)
})

it('leaves a story alone that names none, and the only story of an issue', () => {
  const sources = [river, harbour]
  expect(attribution.check(madeIssue([madeStory(), madeStory({ id: 'other' })], { sources }))).toEqual([])
  expect(attribution.check(madeIssue([madeStory({ sources })], { sources }))).toEqual([])
})
