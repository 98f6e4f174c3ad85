import { expect, it } from 'vitest'
import { englishWords } from '../../src/archive/words/touchedWord.ts'
import { type Answering, wordAnswers } from '../../src/words/wordAnswers.ts'

const word = (text: string, ...senses: string[]): Answering => ({ text, senses })

function answersOf(
  en: string,
  words: readonly Answering[],
  names: Parameters<typeof wordAnswers>[0]['names'] = [],
) {
  const english = englishWords(en)
  return wordAnswers({ en, names, words }).map(
    (answer) =>
      `${english[answer.english]?.text} ${answer.chinese.map((at) => `${at}${words[at]?.text}`).join('+')}`,
  )
}

const announce = word('公布', 'to make public')
const modern = word('现代', 'modern')
const and = word('和', 'and')

it.each([
  [
    'a word in any form',
    'The ports opened.',
    [word('口岸', 'port'), word('开放', 'to open', 'to lift a ban')],
    ['ports 0口岸', 'opened 1开放'],
  ],
  ['all words of a sense', 'It was made public.', [announce], ['made 0公布', 'public 0公布']],
  ['not one word of a sense', 'The public came.', [announce], []],
  [
    'words in turn, if both sides have a word as often',
    'modern trade, modern finance',
    [modern, and, and, modern],
    ['modern 0现代', 'modern 3现代'],
  ],
  ['else the likeliest place', 'they think it is modern', [modern, and, modern], ['modern 2现代']],
  ['no particle', 'He gives together', [word('与', 'to give', 'together with')], []],
  ['no remark', 'a customs officer', [word('海', 'sea (customs)')], []],
  ['no number', '60 million', [word('亿', '100 million')], []],
  ['no year of a date', 'in one year', [word('2021'), word('年', 'year')], []],
  ['a year of a count', 'in two years', [word('两', 'two'), word('年', 'year')], ['two 0两', 'years 1年']],
])('answers %s', (_what, en, words, answers) => {
  expect(answersOf(en, words)).toEqual(answers)
})

it('answers each word of a name with the name', () => {
  const names = [{ id: 'chengdu-customs', start: 0, end: 15 }]
  const words = [
    { ...word('成都海关', 'Chengdu Customs'), name: 'chengdu-customs' },
    word('统计', 'statistics'),
  ]
  expect(answersOf('Chengdu Customs says', words, names)).toEqual(['Chengdu 0成都海关', 'Customs 0成都海关'])
})
