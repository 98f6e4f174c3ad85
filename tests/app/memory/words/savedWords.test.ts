import { expect, it } from 'vitest'
import { boundRecord } from '../../../../src/app/memory/boundRecord.ts'
import { mergeRecords } from '../../../../src/app/memory/mergeRecords.ts'
import type { ReadingRecord } from '../../../../src/app/memory/readingRecordFormat.ts'
import { knownWords, savedWords } from '../../../../src/app/memory/words/savedWords.ts'
import type { SavedWord } from '../../../../src/app/memory/words/wordRecord.ts'

const saved = (at: number): SavedWord => ({
  at,
  pinyin: 'chá',
  senses: ['tea'],
  sentence: { en: 'Tea.', zh: '茶。' },
  paragraph: 1,
})
const mine: ReadingRecord = { '2021-07/tea': { words: { 茶: { saved: saved(1) }, 成都: { knownAt: 5 } } } }
const theirs: ReadingRecord = {
  '2021-07/tea': { words: { 茶: { saved: saved(9), knownAt: 7 } } },
  '2021-06/silk': { words: { 丝: { saved: saved(3) } } },
}

it('lists what is saved, newest first, each with its story', () => {
  const both = mergeRecords(mine, theirs)
  expect(savedWords(both).map(({ text, key, at }) => [text, key, at])).toEqual([
    ['丝', '2021-06/silk', 3],
    ['茶', '2021-07/tea', 1],
  ])
})

it('keeps what either device has saved or knows', () => {
  expect([...knownWords(mergeRecords(mine, theirs))].sort()).toEqual(['成都', '茶'])
  expect(mergeRecords(mine, mine)).toEqual(mine)
})

it('never drops a story with words, however many others there are', () => {
  const read = Object.fromEntries(
    Array.from({ length: 4100 }, (_, index) => [`2020-01/story-${index}`, { readAt: index + 10 }]),
  )
  const bounded = boundRecord({ ...mine, ...read })
  expect(bounded['2021-07/tea']).toEqual(mine['2021-07/tea'])
  expect(Object.keys(bounded)).toHaveLength(4001)
})
