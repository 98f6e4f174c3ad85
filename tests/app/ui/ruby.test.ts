import { expect, it } from 'vitest'
import { firstTexts, joinedPieces, rubyOf } from '../../../src/app/ui/ruby.ts'
import type { IssueWord, TextWords } from '../../../src/archive/words/issueWords.ts'

const word = (text: string, band = 5): IssueWord => ({ text, pinyin: text, band, senses: [] })
const piece = (start: number, text: string, band?: number) => ({
  start,
  end: start + text.length,
  word: word(text, band),
})
const text = (...pieces: TextWords['pieces']): TextWords => ({ pieces, answers: new Map() })

const first = [
  { en: 'Chengdu opens.', zh: '成都开业。' },
  { en: 'Nothing more.' },
  { en: 'Growth.', zh: '增长' },
]
const second = [{ en: 'In Chongqing.', zh: '在重庆' }]
const ruby = rubyOf(
  [
    text(piece(0, '标题')),
    text(piece(0, '成都'), piece(2, '开业'), { start: 4, end: 5 }),
    text(),
    text(piece(0, '增长')),
    text(piece(0, '在', 0), piece(1, '重庆')),
  ],
  ({ band }) => band > 0,
)

it('numbers the texts of a story: the headline is 0, then each sentence', () => {
  expect(firstTexts({ body: [first, second] })).toEqual([1, 4])
})

it('selects the words that have pinyin, and never punctuation', () => {
  expect(ruby[1]?.map(({ start }) => start)).toEqual([0, 2])
  expect(ruby[4]?.map(({ start }) => start)).toEqual([1])
})

it('selects the first place of a word, and no place on the map, if words have pinyin once', () => {
  const texts = [text(piece(0, '开业'), piece(2, '成都市')), text(piece(0, '开业'), piece(2, '增长'))]
  const once = rubyOf(texts, () => true, true)
  expect(once.map((pieces) => pieces.map(({ start }) => start))).toEqual([[0], [2]])
})

it('finds the words of a paragraph in its joined text', () => {
  const joined = first.map(({ zh = '' }) => zh).join('')
  const found = joinedPieces(ruby, first, 1)
  expect(found.map(({ start, end }) => joined.slice(start, end))).toEqual(['成都', '开业', '增长'])
})
