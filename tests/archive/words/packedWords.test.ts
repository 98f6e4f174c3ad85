import { expect, it } from 'vitest'
import type { PublishedIssue } from '../../../src/archive/publishedIssue.ts'
import { type IssueWords, isWordsOf, type PackedText } from '../../../src/archive/words/issueWords.ts'
import { packWords, readIssueWords } from '../../../src/archive/words/packedWords.ts'

const issue: PublishedIssue = {
  id: '2021-07',
  title: { en: 'Title', zh: '标题' },
  stories: [
    {
      id: 'for-chengdu',
      section: 'latest',
      places: [],
      topics: ['trade'],
      headline: { en: 'For Chengdu', zh: '为成都，' },
      body: [[{ en: 'Chengdu is a city.', zh: '成都为𠮷。' }]],
    },
  ],
}

const words = packWords([
  {
    band: 0,
    readings: [
      { pinyin: 'wèi', senses: ['for', 'because of'] },
      { pinyin: 'wéi', senses: ['to be'] },
    ],
  },
  { band: 3, readings: [{ pinyin: 'Chéngdū', senses: ['Chengdu / capital|of Sichuan'] }] },
  { band: 5, readings: [{ pinyin: '', senses: [] }] },
])

const file = (texts: readonly PackedText[]): IssueWords => ({
  format: 1,
  issue: '2021-07',
  notice: '',
  words,
  stories: { 'for-chengdu': texts },
})

it('reads back what was packed: each word where it stands, with the reading that counts there', () => {
  const read = readIssueWords(
    file([
      ['121', 1, 1],
      ["21'21", 0, 0, 1, 1],
    ]),
    issue,
  )
  const [headline, sentence] = read?.get('for-chengdu') ?? []
  expect(headline?.pieces.map(({ word }) => word?.pinyin)).toEqual(['wèi', 'Chéngdū', undefined])
  expect(headline?.answers.get(1)).toEqual([
    {
      start: 1,
      end: 3,
      word: { text: '成都', band: 3, pinyin: 'Chéngdū', senses: ['Chengdu ,  capital, of Sichuan'] },
    },
  ])
  expect(sentence?.pieces.map(({ start, end, word }) => [start, end, word?.pinyin])).toEqual([
    [0, 2, 'Chéngdū'],
    [2, 3, 'wéi'],
    [3, 5, ''],
    [5, 6, undefined],
  ])
  expect([...(sentence?.answers.keys() ?? [])]).toEqual([0, 1])
})

it.each([
  ['of another text', [['131'], ["21'21"]]],
  ['cut', [['121']]],
  ['with a reading that no word has', [["12'1"], ["21'21"]]],
  ['with a piece that splits a word', [['121'], ["111'21"]]],
] satisfies [string, PackedText[]][])('refuses a file %s', (_, texts) => {
  expect(readIssueWords(file(texts), issue)).toBeUndefined()
})

it('takes a file for an issue’s words only in this format and of that issue', () => {
  expect(isWordsOf(file([]), '2021-07')).toBe(true)
  expect(isWordsOf(file([]), '2021-06')).toBe(false)
  expect(isWordsOf({ ...file([]), format: 2 }, '2021-07')).toBe(false)
  for (const other of [null, 'words', []]) expect(isWordsOf(other, '2021-07')).toBe(false)
})
