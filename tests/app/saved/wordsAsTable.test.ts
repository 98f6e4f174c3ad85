import { expect, it } from 'vitest'
import { wordsAsTable } from '../../../src/app/saved/SavedWords.tsx'

const word = {
  key: '2021-07/tea',
  text: '茶',
  at: 1,
  pinyin: 'chá',
  senses: ['tea', 'tea\tplant'],
  sentence: { en: 'Tea\nsells.', zh: '茶好卖。' },
  paragraph: 2,
}

it('has no formula, which a spreadsheet would run', () => {
  const [text, pinyin, ...senses] = ['=1+1中', '@SUM(A1)', '+cmd|calc', '-x']
  const table = wordsAsTable([{ ...word, text, pinyin, senses }], 'en', 'https://example.org/en/saved/')
  expect(table.split('\n')[1]).toMatch(/^'=1\+1中\t'@SUM\(A1\)\t'\+cmd\|calc; -x\t/)
})

it('has a header and a row for each word, with nothing that would begin another cell or row', () => {
  const table = wordsAsTable(
    [word, { ...word, sentence: { zh: '茶。' } }],
    'en',
    'https://example.org/en/saved/',
  )
  expect(table.split('\n')).toEqual([
    'word\tpinyin\tsenses\tChinese sentence\tEnglish sentence\taddress',
    '茶\tchá\ttea; tea plant\t茶好卖。\tTea sells.\thttps://example.org/en/issues/2021-07/tea/#p2',
    '茶\tchá\ttea; tea plant\t茶。\t\thttps://example.org/en/issues/2021-07/tea/#p2',
    '',
  ])
})
