import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { breakLines } from '../../../src/app/share/cardLayout.ts'

/** Widths of a font whose Latin is half as wide as its Han, and whose hair spaces have no width. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign === '\u200a' ? 0 : /[ -~]/.test(sign) ? 1 : 2), 0)

it.each([
  ['English between words', 20, 'Goods worth 299.23 |billion yuan crossed |the border.'],
  [
    'Chinese between characters, never before closing punctuation',
    20,
    '成都市和一汽集团签|约，双方将深化合作。',
  ],
  ['never behind opening punctuation', 6, '西部|（成|都）科|学城与|“一核|四区”'],
  ['around whole numbers and words, with hair spaces', 14, '进出口货值达|2992.3\u200a亿元，|GDP\u200a增长'],
  ['an address behind its signs', 16, 'https://|example.org/zh/|tea-and-silk/'],
  ['a word wider than a line anywhere', 6, 'Donaud|ampfsc|hiff'],
])('breaks %s', (_rule, width, broken) => {
  const lines = broken.split('|').map((line) => line.trimEnd())
  expect(breakLines(broken.replace(/[|\u200a]/g, ''), width, measure)).toEqual(lines)
})

it('loses nothing but the spaces between lines', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1 %,.（）“”，。、《》成都重庆—/-🐼') })
  const bare = (words: string) => words.replace(/\s/g, '')
  return fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 30 }), (whole, width) => {
      expect(bare(breakLines(whole, width, measure).join(''))).toBe(bare(whole))
    }),
  )
})
