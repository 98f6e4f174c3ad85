import { expect, it } from 'vitest'
import { englishWords } from '../../src/archive/words/touchedWord.ts'
import { alignWords } from '../../src/words/alignWords.ts'
import { meaningsOf } from '../../src/words/meanings.ts'

const word = (...senses: string[]) => ({ meanings: senses.flatMap(meaningsOf) })

function answersOf(en: string, words: Parameters<typeof alignWords>[0]) {
  const english = englishWords(en)
  return alignWords(words, en).map((one) => one.english.map((index) => english[index]?.text).join(' '))
}

const modern = word('modern')
const silent = word('')

it.each([
  ['a word in any form', 'The ports opened.', [word('port'), word('to open')], ['ports', 'opened']],
  ['all words of a synonym', 'It was made public.', [word('to announce; to make public')], ['made public']],
  ['not one light word of a synonym', 'They made cars.', [word('to make public')], ['']],
  ['British spelling', 'a centre for theatre', [word('center'), word('theater')], ['centre', 'theatre']],
  ['what a phrase is about', 'the ports', [word('a port for external trade')], ['ports']],
  ['what a measure is about', 'a top speed', [word('speed per hour')], ['speed']],
  ['the word before a vague noun', 'western China', [word('western part')], ['western']],
  ['a derived word', 'national policy', [word('nation'), word('policy')], ['national', 'policy']],
  ['a synonym in the dictionary', 'prices fell', [word('to drop')], ['fell']],
  [
    'words in turn',
    'modern trade, modern money',
    [modern, silent, silent, modern],
    ['modern', '', '', 'modern'],
  ],
  ['each English word once', 'modern', [modern, modern], ['modern', '']],
  ['no remark', 'a customs officer', [word('sea (customs)')], ['']],
  ['no number', '60 million', [word('100 million')], ['']],
  ['no “good” for “better”', 'a better place', [word('goods')], ['']],
] as const)('answers %s', (_what, en, words, answers) => {
  expect(answersOf(en, words)).toEqual(answers)
})

it('keeps what is known, such as the words of a name', () => {
  expect(answersOf('Chengdu Customs says', [{ meanings: [], english: [0, 1] }, word('customs')])).toEqual([
    'Chengdu Customs',
    '',
  ])
})
