import { expect, it } from 'vitest'
import { splitClauses, splitSentences } from '../../../src/import/pair/splitSentences.ts'

it.each([
  ['One ends. Two begins.', ['One ends.', 'Two begins.']],
  [
    'Rongcheng Tramways Co. Ltd runs it. Mr. Li drives.',
    ['Rongcheng Tramways Co. Ltd runs it.', 'Mr. Li drives.'],
  ],
  ['It rose 3.5% to $7,708.52 in May. Sales fell.', ['It rose 3.5% to $7,708.52 in May.', 'Sales fell.']],
  ['“It is open.” She left.', ['“It is open.”', 'She left.']],
  ['The U.S. consul came. He stayed.', ['The U.S. consul came.', 'He stayed.']],
  ['It opens at 8 a.m. on Monday.', ['It opens at 8 a.m. on Monday.']],
  ['It has no end', ['It has no end']],
])('English %j is split into sentences', (text, sentences) => {
  expect(splitSentences(text, 'en')).toEqual(sentences)
})

it.each([
  ['第一句。第二句！', ['第一句。', '第二句！']],
  ['他说：“已经开放。”随后离开。', ['他说：“已经开放。”', '随后离开。']],
  ['增长3.5%。FAST参加。', ['增长3.5%。', 'FAST参加。']],
  ['没有句号', ['没有句号']],
])('Chinese %j is split into sentences', (text, sentences) => {
  expect(splitSentences(text, 'zh')).toEqual(sentences)
})

it.each([
  ['en', 'Mr. Li of Co. Ltd drives 3.5 km. ', '“It is open.” ', `It${' goes on'.repeat(400)}. `],
  ['zh', '他说：“已经开放。”', '增长3.5%。', `它${'一直往前走'.repeat(900)}。`],
] as const)('a long text in %s is split as a short one is', (language, ...sentences) => {
  const text = sentences.join('').repeat(60)
  const expected = Array.from({ length: 60 }, () => sentences.map((sentence) => sentence.trim())).flat()
  expect(splitSentences(text, language)).toEqual(expected)
})

it('splits a text of any length only between its sentences', () => {
  for (let length = 1980; length <= 2000; length += 1) {
    const sentences = [`${'a'.repeat(length)} 3.5 km.`, 'Then it stops.']
    expect(splitSentences(sentences.join(' '), 'en')).toEqual(sentences)
  }
})

it('splits Chinese sentences at their semicolons', () => {
  expect(splitClauses(['甲；乙；丙。', '丁。'])).toEqual([
    { text: '甲；', endsSentence: false },
    { text: '乙；', endsSentence: false },
    { text: '丙。', endsSentence: true },
    { text: '丁。', endsSentence: true },
  ])
})
