import { expect, it } from 'vitest'
import { storyCount } from '../../src/archive/catalogue.ts'

it('counts the stories of an issue by its facets', () => {
  expect(storyCount({ facets: { 'chengdu/trade': 3, '/education,government': 1 } })).toBe(4)
  expect(storyCount({ facets: {} })).toBe(0)
})
