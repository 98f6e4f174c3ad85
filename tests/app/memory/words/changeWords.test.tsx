import { expect, it } from 'vitest'
import { importRecord, readReadingRecord } from '../../../../src/app/memory/readingRecord.ts'
import {
  forgetKnownWord,
  knowWord,
  saveWord,
  unsaveWord,
} from '../../../../src/app/memory/words/changeWords.ts'
import { wordLimit } from '../../../../src/app/memory/words/savedWords.ts'

const tea = '2021-07/tea'
const word = { pinyin: 'chá', senses: ['tea'], sentence: { zh: '茶。' }, paragraph: 2 }

it('saves a word with its sentence and removes it again, leaving nothing behind', () => {
  expect(saveWord(tea, '茶', word, 4)).toBe(true)
  expect(readReadingRecord()[tea]?.words).toEqual({ 茶: { saved: { ...word, at: 4 } } })
  unsaveWord(tea, '茶')
  expect(readReadingRecord()[tea]).toBeUndefined()
})

it('forgets that a word is known in every story, and leaves it saved', () => {
  saveWord(tea, '茶', word, 4)
  knowWord(tea, '茶')
  knowWord('2021-06/silk', '茶')
  forgetKnownWord('茶')
  expect(readReadingRecord()).toEqual({ [tea]: { words: { 茶: { saved: { ...word, at: 4 } } } } })
  unsaveWord(tea, '茶')
})

it('refuses a word beyond 5,000', () => {
  const saved = { ...word, at: 1 }
  const words = Object.fromEntries(Array.from({ length: wordLimit }, (_, index) => [`茶${index}`, { saved }]))
  expect(importRecord({ [tea]: { words } })).toBe(true)
  expect(saveWord(tea, '丝', word)).toBe(false)
  expect(importRecord({ [tea]: { words: { 丝: { saved } } } })).toBe(false)
  expect(Object.keys(readReadingRecord()[tea]?.words ?? {})).toHaveLength(wordLimit)
})
