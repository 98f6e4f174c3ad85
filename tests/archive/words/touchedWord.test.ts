import { expect, it } from 'vitest'
import type { IssueWord, TextWords } from '../../../src/archive/words/issueWords.ts'
import { touchableWords, touchedWord } from '../../../src/archive/words/touchedWord.ts'

const word = (text: string): IssueWord => ({ text, pinyin: text, band: 0, senses: [] })
const chengdu = { start: 0, end: 2, word: word('成都') }
const opens = { start: 3, end: 5, word: word('开业') }
const pair = { en: 'It opens in Chengdu, Chengdu', zh: '成都，开业' }
const words: TextWords = {
  pieces: [chengdu, { start: 2, end: 3 }, opens],
  answers: new Map([
    [1, [opens]],
    [3, [chengdu, chengdu]],
    [4, [chengdu]],
  ]),
}

it('gives a touched Chinese word, and the English words that it answers', () => {
  const touchable = touchableWords(pair, 'zh', words)
  expect(touchedWord(touchable, 1)).toEqual({
    span: [0, 2],
    words: [chengdu.word],
    answers: [
      [12, 19],
      [21, 28],
    ],
  })
  expect(touchedWord(touchable, 2)).toBeUndefined()
})

it('gives the Chinese words that answer a touched English one, each once, and nothing where none does', () => {
  const touchable = touchableWords(pair, 'en', words)
  expect(touchedWord(touchable, 3)?.words).toEqual([opens.word])
  expect(touchedWord(touchable, 14)?.words).toEqual([chengdu.word])
  expect(touchedWord(touchable, 0)).toBeUndefined()
  expect(touchedWord(touchable, 19)).toBeUndefined()
  expect(touchedWord(touchable, 99)).toBeUndefined()
})

it('takes either half of a character outside the basic plane for its word, and a Latin word for none', () => {
  const yoshino = { start: 0, end: 3, word: word('𠮷野') }
  const pieces = [yoshino, { start: 3, end: 5 }]
  const touchable = touchableWords({ zh: '𠮷野IP' }, 'zh', { pieces, answers: new Map() })
  for (const character of [0, 1, 2]) expect(touchedWord(touchable, character)?.words).toEqual([yoshino.word])
  for (const character of [3, 4]) expect(touchedWord(touchable, character)).toBeUndefined()
})
