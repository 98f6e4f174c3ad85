import { expect, it } from 'vitest'
import { englishWords } from '../../../src/archive/words/touchedWord.ts'

it('finds the words of an English text, with their places', () => {
  const text = '“Chengdu’s” café-bar: 27 new R&D sites, 亚洲龙.'
  expect(englishWords(text).map((word) => word.text)).toEqual([
    'Chengdu’s',
    'café',
    'bar',
    'new',
    'R',
    'D',
    'sites',
  ])
  for (const { text: word, start, end } of englishWords(text)) expect(text.slice(start, end)).toBe(word)
})
