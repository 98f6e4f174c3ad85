import { expect, it } from 'vitest'
import { readTerms } from '../../../src/archive/search/searchTerms.ts'
import { addSpellings, type WordSpellings, wordsSpelt } from '../../../src/archive/search/spelledWords.ts'

const spellings: WordSpellings = new Map()
const words = [
  '海关 hǎiguān',
  '西安 Xī’ān',
  '绿色 lǜsè',
  '世纪 shìjì',
  '实际 shíjì',
  '人工智能 réngōng zhìnéng',
  '是 shì',
]
const pieces = words.map((line) => {
  const [text = '', ...pinyin] = line.split(' ')
  return { start: 0, end: text.length, word: { text, pinyin: pinyin.join(' '), band: 0, senses: [] } }
})
addSpellings(spellings, [{ pieces, answers: new Map() }])

it.each([
  ['haiguan', ['海关']],
  ['Hǎiguān', ['海关']],
  ['hai3guan1', ['海关']],
  ['hai4guan1', []],
  ["xi'an", ['西安']],
  ['lvse', ['绿色']],
  ['lüsè', []],
  ['lǜsè', ['绿色']],
  ['shiji', ['世纪', '实际']],
  ['shi', []],
  ['hai', []],
])('“%s” spells the words %j', (typed, found) => {
  expect(wordsSpelt(typed, spellings)).toEqual(found)
})

it.each([
  ['hai guan', ['hai', '海关'], ['guan', '海关']],
  ['shí jì', ['shi', '实际'], ['ji', '实际']],
  ['customs', ['customs']],
])('the query “%s”, typed in syllables, also finds the word', (query, ...needles) => {
  expect(readTerms(query, { spellings }).map((term) => term.needles)).toEqual(needles)
})
