import { expect, it } from 'vitest'
import {
  forgetKnownWord,
  importRecord,
  knowWord,
  readReadingRecord,
  saveWord,
  unsaveWord,
} from '../../../src/app/memory/readingRecord.ts'
import { isKnown, knownWords } from '../../../src/app/memory/savedEntries.ts'

const tea = '2021-07/tea'
const word = { pinyin: 'chá', senses: ['tea'], sentence: { zh: '茶。' }, paragraph: 2 }

it('saves a word with its sentence and removes it again, leaving nothing behind', () => {
  saveWord(tea, '茶', word, 4)
  expect(readReadingRecord()[tea]?.words).toEqual({ 茶: { saved: { ...word, at: 4 } } })
  unsaveWord(tea, '茶')
  expect(readReadingRecord()[tea]).toBeUndefined()
})

it('forgets in every story that a word is known, and leaves it saved', () => {
  saveWord(tea, '茶', word, 4)
  knowWord(tea, { text: '茶', pinyin: 'chá' })
  knowWord('2021-06/silk', { text: '茶', pinyin: 'chá' })
  forgetKnownWord({ text: '茶', pinyin: 'chá' })
  expect(readReadingRecord()).toEqual({ [tea]: { words: { 茶: { saved: { ...word, at: 4 } } } } })
  unsaveWord(tea, '茶')
})

it('knows a word by its reading: 得 dé is not 得 děi', () => {
  const [get, must] = [
    { text: '得', pinyin: 'dé' },
    { text: '得', pinyin: 'děi' },
  ] as const
  const known = () => knownWords(readReadingRecord())
  knowWord(tea, get)
  expect([isKnown(known(), get), isKnown(known(), must)]).toEqual([true, false])
  knowWord(tea, must)
  forgetKnownWord(get)
  expect([isKnown(known(), get), isKnown(known(), must)]).toEqual([false, true])
  forgetKnownWord(must)
  importRecord({ [tea]: { words: { 得: { knownAt: 1 } } } })
  expect([isKnown(known(), get), isKnown(known(), must)]).toEqual([true, true])
  forgetKnownWord(must)
  expect(readReadingRecord()[tea]).toBeUndefined()
})
