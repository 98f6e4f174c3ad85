import { expect, it } from 'vitest'
import { readTerms } from '../../../src/archive/search/searchTerms.ts'
import { addSpellings, type WordSpellings, wordsSpelt } from '../../../src/archive/search/spelledWords.ts'

const spellings: WordSpellings = new Map()
const words = [
  ['海关', 'hǎiguān'],
  ['西安', 'Xī’ān'],
  ['绿色', 'lǜsè'],
  ['世纪', 'shìjì'],
  ['实际', 'shíjì'],
  ['人工智能', 'réngōng zhìnéng'],
  ['是', 'shì'],
] as const
addSpellings(spellings, [
  {
    pieces: words.map(([text, pinyin]) => ({
      start: 0,
      end: text.length,
      word: { text, pinyin, band: 0, senses: [] },
    })),
    answers: new Map(),
  },
])

it.each([
  ['haiguan', ['海关']],
  ['Hǎiguān', ['海关']],
  ['hai3guan1', ['海关']],
  ['hai4guan1', []],
  ['xian', ['西安']],
  ["xi'an", ['西安']],
  ['lvse', ['绿色']],
  ['lüsè', []],
  ['lǜsè', ['绿色']],
  ['shiji', ['世纪', '实际']],
  ['shíjì', ['实际']],
  ['rengongzhineng', ['人工智能']],
  ['shi', []],
  ['hai', []],
  ['', []],
])('%s spells %j', (typed, found) => {
  expect(wordsSpelt(typed, spellings)).toEqual(found)
})

it('finds a word in pinyin whose syllables are typed apart, with tones or without', () => {
  const needles = (query: string) => readTerms(query, { spellings }).map((term) => term.needles)
  expect(needles('hai guan')).toEqual([
    ['hai', '海关'],
    ['guan', '海关'],
  ])
  expect(needles('shí jì')).toEqual([
    ['shi', '实际'],
    ['ji', '实际'],
  ])
  expect(needles('customs')).toEqual([['customs']])
})
