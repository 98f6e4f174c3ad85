import { expect, it } from 'vitest'
import type { IssueWord, TextWords } from '../../../src/archive/words/issueWords.ts'
import { englishWords, touchableWords, touchedWord } from '../../../src/archive/words/touchedWord.ts'

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

it('a touched Chinese word is found, with the English words that it answers', () => {
  const touchable = touchableWords(pair, 'zh', words)
  const answers = [
    [12, 19],
    [21, 28],
  ]
  expect(touchedWord(touchable, 1)).toEqual({ span: [0, 2], words: [chengdu.word], answers })
  expect(touchedWord(touchable, 2)).toBeUndefined()
})

it.each([
  [3, [opens.word]],
  [14, [chengdu.word]],
  [0, undefined],
  [19, undefined],
])('a touch at %i of the English text finds the Chinese words that answer, each once', (at, found) => {
  expect(touchedWord(touchableWords(pair, 'en', words), at)?.words).toEqual(found)
})

it('both halves of a rare character belong to its word, and Latin letters to none', () => {
  const yoshino = { start: 0, end: 3, word: word('𠮷野') }
  const pieces = [yoshino, { start: 3, end: 5 }]
  const touchable = touchableWords({ zh: '𠮷野IP' }, 'zh', { pieces, answers: new Map() })
  const found = [0, 1, 2, 3, 4].map((at) => touchedWord(touchable, at)?.words[0]?.text)
  expect(found).toEqual(['𠮷野', '𠮷野', '𠮷野', undefined, undefined])
})

it('finds the words of an English text, with their places', () => {
  const text = '“Chengdu’s” café-bar: 27 new R&D sites, 亚洲龙.'
  const found = englishWords(text)
  expect(found.map((one) => one.text)).toEqual(['Chengdu’s', 'café', 'bar', 'new', 'R', 'D', 'sites'])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((one) => one.text))
})
