import { expect, it } from 'vitest'
import { chineseWords, dictionary } from '../../src/words/dictionary.ts'
import { foldWord } from '../../src/words/foldWord.ts'

it('the dictionary has each reading of more than a hundred thousand words, with its senses', () => {
  const readings = dictionary().entriesOf('重')
  expect(readings.map(({ pinyin }) => pinyin)).toEqual(['chong2', 'zhong4'])
  expect(readings[1]?.english).toContain('heavy')
  expect([...dictionary().headwords()].length).toBeGreaterThan(100_000)
})

it('cuts Chinese text into headwords, the longest first', () => {
  expect(chineseWords('国际机场开通，2021年营运。')).toEqual(['国际机场', '开通', '年', '营运'])
})

it.each([
  "open opens opened opening open's",
  'stop stops stopped stopping',
  'make makes made making',
  'carry carries carried carrying',
  'travel travels travelled travelling traveling',
  'rise rises rose risen rising',
  'city cities city’s',
  'box boxes',
  "company companies companies'",
  'sell sells sold selling',
  'pass passes passed passing',
  'install installs installed installing',
  'cafe café cafés',
  'woman women',
  'analysis analyses',
  'tie ties tied',
  'agree agrees agreed agreeing',
  'use uses used using',
  'owe owes owed owing',
  'rebuild rebuilt rebuilding',
  'taxi taxis',
  'rose roses',
])('the forms “%s” of a word have one key', (forms) => {
  expect(new Set(forms.split(' ').map(foldWord)).size).toBe(1)
})

it('words with other meanings have other keys', () => {
  const words = 'sing king ring bed red need new bus business gas pass past bring wing speed'.split(' ')
  expect(new Set(words.map(foldWord)).size).toBe(words.length)
})
