import { expect, it } from 'vitest'
import { isWordsOf, type PackedText } from '../../../src/archive/words/issueWords.ts'
import { packWords, readIssueWords } from '../../../src/archive/words/packedWords.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'

const issue = madeIssue('2021-07', [
  madeStory('tea', {
    headline: { en: 'For Chengdu', zh: '为成都，' },
    body: [[{ en: 'Chengdu is a city.', zh: '成都为𠮷。' }]],
  }),
])

const words = packWords([
  {
    band: 0,
    readings: [
      { pinyin: 'wèi', senses: ['for', 'because of'] },
      { pinyin: 'wéi', senses: ['to be'] },
    ],
  },
  {
    band: 3,
    traditional: '成郡',
    readings: [{ pinyin: 'Chéngdū', senses: ['Chengdu / capital|of Sichuan'] }],
  },
  { band: 5, readings: [{ pinyin: '', senses: [] }] },
])

const file = (...tea: readonly PackedText[]) =>
  ({ format: 1, issue: '2021-07', notice: '', words, stories: { tea } }) as const

it('reads each word back in its place, with its reading there', () => {
  const read = readIssueWords(file(['121', 1, 1], ["21'21", 0, 0, 1, 1]), issue)
  const [headline, sentence] = read?.get('tea') ?? []
  const senses = ['Chengdu ,  capital, of Sichuan']
  const chengdu = { text: '成都', band: 3, pinyin: 'Chéngdū', senses, traditional: '成郡' }
  expect(headline?.pieces.map(({ word }) => word?.pinyin)).toEqual(['wèi', 'Chéngdū', undefined])
  expect(headline?.answers.get(1)).toEqual([{ start: 1, end: 3, word: chengdu }])
  expect(sentence?.pieces.map(({ start, end, word }) => [start, end, word?.pinyin])).toEqual([
    [0, 2, 'Chéngdū'],
    [2, 3, 'wéi'],
    [3, 5, ''],
    [5, 6, undefined],
  ])
  expect([...(sentence?.answers.keys() ?? [])]).toEqual([0, 1])
})

it('puts first the sense that a word has in its place, and reads files without senses and traditional forms', () => {
  const { traditional: _, ...older } = words
  const read = (headline: string) =>
    readIssueWords({ ...file([headline], ["21'21"]), words: older }, issue)?.get('tea')?.[0]?.pieces[0]?.word
      ?.senses
  expect(read('121')).toEqual(['for', 'because of'])
  expect(read('1.21')).toEqual(['because of', 'for'])
})

it.each([
  ['of another text', [['131'], ["21'21"]]],
  ['that was cut', [['121']]],
  ['with a reading that its word does not have', [["12'1"], ["21'21"]]],
  ['with a piece that splits a word', [['121'], ["111'21"]]],
] satisfies [string, PackedText[]][])('refuses a file %s', (_what, texts) => {
  expect(readIssueWords(file(...texts), issue)).toBeUndefined()
})

it.each([
  [file(), '2021-07', true],
  [file(), '2021-06', false],
  [{ ...file(), format: 2 }, '2021-07', false],
  [null, '2021-07', false],
  ['words', '2021-07', false],
])('knows by format and month whether %j is the words file of %s', (value, id, isFile) => {
  expect(isWordsOf(value, id)).toBe(isFile)
})
