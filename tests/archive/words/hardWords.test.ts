import { expect, it } from 'vitest'
import { bandOf, isHard, nameBand, wordLevels } from '../../../src/archive/words/hardWords.ts'

it.each([
  [1, 0],
  [501, 1],
  [8000, 4],
  [8001, 5],
  [undefined, 5],
])('the word of rank %s is in band %i', (rank, band) => {
  expect(bandOf(rank)).toBe(band)
})

it('words beyond those that a reader knows are hard', () => {
  const hardBands = wordLevels.map((level) => [0, 1, 2, 3, 4, 5].filter((band) => isHard(band, level)))
  expect(hardBands).toEqual([[1, 2, 3, 4, 5], [2, 3, 4, 5], [3, 4, 5], [4, 5], [5]])
})

it('names are never hard', () => {
  expect(wordLevels.some((level) => isHard(nameBand, level))).toBe(false)
})
