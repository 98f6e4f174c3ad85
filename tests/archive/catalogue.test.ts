import { expect, it } from 'vitest'
import { archiveStateOf, storyCount } from '../../src/archive/catalogue.ts'
import type { Issue } from '../../src/archive/issue.ts'
import { deriveCatalogue } from '../../src/site/deriveCatalogue.ts'
import { madeArchive, madeIssue, madeStory } from '../site/madeIssues.ts'
import { writtenEditions } from '../site/writtenEditions.ts'

it('counts the stories of an issue by its facets', () => {
  expect(storyCount({ facets: { 'chengdu/trade': 3, '/education,government': 1 } })).toBe(4)
  expect(storyCount({ facets: {} })).toBe(0)
})

it('tells a state of the archive from another by any issue that is new, changed or gone, and by nothing else', () => {
  const story = madeStory('tea')
  const archiveState = (...issues: Issue[]) => archiveStateOf(deriveCatalogue(issues).catalogue)
  const july = madeIssue('2021-07', [story])
  const june = madeIssue('2021-06', [story])
  const corrected = madeIssue('2021-06', [madeStory('tea', { places: ['yunnan'] })])
  const states = [
    archiveState(july),
    archiveState(june),
    archiveState(july, june),
    archiveState(july, corrected),
  ]
  expect(new Set(states).size).toBe(4)
  expect(archiveState(july, june)).toBe(states[2])
})

it('tells a state of the archive from another by the sizes that its pages show', () => {
  const issues = madeArchive(1, 1)
  const withSizes = deriveCatalogue(issues, [], undefined, { editions: writtenEditions(issues) }).catalogue
  const without = deriveCatalogue(issues).catalogue
  expect(withSizes.issues[0]?.editions).toEqual([1, 2, 2, 2])
  expect(archiveStateOf(withSizes)).not.toBe(archiveStateOf(without))
})
