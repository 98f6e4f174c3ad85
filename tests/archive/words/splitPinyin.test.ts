import { expect, it } from 'vitest'
import { splitPinyin } from '../../../src/archive/words/splitPinyin.ts'

it.each([
  ['shōurù wéi', ['shōu', 'rù', 'wéi']],
  ['xiān', ['xiān']],
  ['Xī’ān', ['Xī', 'ān']],
  ['hángài', ['hán', 'gài']],
  ['jiānguǎn', ['jiān', 'guǎn']],
  ['lǜsè', ['lǜ', 'sè']],
  ['nǎr', ['nǎ', 'r']],
  ['Xībù (Chéngdū)', ['Xī', 'bù', 'Chéng', 'dū']],
])('splits %s into a syllable for each character', (pinyin, syllables) => {
  expect(splitPinyin(pinyin, syllables.length)).toEqual(syllables)
})

it.each([
  ['shōurù', 3],
  ['shōurù', 1],
  ['income', 2],
  ['', 1],
])('refuses %s for %i characters', (pinyin, count) => {
  expect(splitPinyin(pinyin, count)).toBeUndefined()
})
