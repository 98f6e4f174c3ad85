import { expect, it } from 'vitest'
import { editionOf, storyCount } from '../../../src/archive/catalogue/catalogue.ts'
import type { Issue } from '../../../src/archive/issue.ts'
import { deriveCatalogue } from '../../../src/publish/site/data/deriveCatalogue.ts'
import { madeArchive, madeIssue, madeStory } from '../../publish/site/madeIssues.ts'
import { writtenEditions } from '../../publish/site/writtenEditions.ts'

it('counts the stories of an issue by its facets', () => {
  expect(storyCount({ facets: { 'chengdu/trade': 3, '/education,government': 1 } })).toBe(4)
  expect(storyCount({ facets: {} })).toBe(0)
})

it('tells an edition from another by any issue that is new, changed or gone, and by nothing else', () => {
  const story = madeStory('tea')
  const edition = (...issues: Issue[]) => editionOf(deriveCatalogue(issues).catalogue)
  const july = madeIssue('2021-07', [story])
  const june = madeIssue('2021-06', [story])
  const corrected = madeIssue('2021-06', [madeStory('tea', { places: ['yunnan'] })])
  const editions = [edition(july), edition(june), edition(july, june), edition(july, corrected)]
  expect(new Set(editions).size).toBe(4)
  expect(edition(july, june)).toBe(editions[2])
})

it('tells an edition from another by the sizes that its pages show', () => {
  const issues = madeArchive(1, 1)
  const withSizes = deriveCatalogue(issues, [], undefined, { editions: writtenEditions(issues) }).catalogue
  const without = deriveCatalogue(issues).catalogue
  expect(withSizes.issues[0]?.editions).toEqual([1, 2, 2, 2])
  expect(editionOf(withSizes)).not.toBe(editionOf(without))
})
