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

it('finds the Chinese word whose sense is the English word in any form', () => {
  expect(
    answersOf('The ports opened.', [word('口岸', 'port'), word('开放', 'to open', 'to lift a ban')]),
  ).toEqual(['ports 0口岸', 'opened 1开放'])
})

it('takes a sense of several words only whole', () => {
  const announce = word('公布', 'to make public')
  expect(answersOf('It was made public.', [announce])).toEqual(['made 0公布', 'public 0公布'])
  expect(answersOf('The public came.', [announce])).toEqual([])
})

it('answers in turn where both sides have a word as often, else at the likeliest place', () => {
  const modern = word('现代', 'modern')
  const other = word('和', 'and')
  expect(answersOf('modern trade, modern finance', [modern, other, other, modern])).toEqual([
    'modern 0现代',
    'modern 3现代',
  ])
  expect(answersOf('they think it is modern', [modern, other, modern])).toEqual(['modern 2现代'])
})

it('answers each word of a name with the name', () => {
  const names = [{ id: 'chengdu-customs', start: 0, end: 15 }]
  const words = [
    { ...word('成都海关', 'Chengdu Customs'), name: 'chengdu-customs' },
    word('统计', 'statistics'),
  ]
  expect(answersOf('Chengdu Customs says', words, names)).toEqual(['Chengdu 0成都海关', 'Customs 0成都海关'])
})

it('guesses nothing: no particle, no remark, no number, no year of a date', () => {
  expect(answersOf('He gives together', [word('与', 'to give', 'together with')])).toEqual([])
  expect(answersOf('a customs officer', [word('海', 'sea (customs)')])).toEqual([])
  expect(answersOf('60 million', [word('亿', '100 million')])).toEqual([])
  expect(answersOf('in one year', [word('2021'), word('年', 'year')])).toEqual([])
  expect(answersOf('in two years', [word('两', 'two'), word('年', 'year')])).toContain('years 1年')
})
