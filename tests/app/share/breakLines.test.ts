import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../../src/app/share/breakLines.ts'

/** Widths of a font whose Latin is half as wide as its Han, and whose hair spaces have no width. */
const measure = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign === '\u200a' ? 0 : /[ -~]/.test(sign) ? 1 : 2), 0)
const lines = (text: string, width: number) => breakLines(text, width, measure)

describe('a text in lines', () => {
  it('breaks English between words', () => {
    expect(lines('Goods worth 299.23 billion yuan crossed the border.', 20)).toEqual([
      'Goods worth 299.23',
      'billion yuan crossed',
      'the border.',
    ])
  })

  it('breaks Chinese between characters, and begins no line with a sign that closes', () => {
    expect(lines('成都市和一汽集团签约，双方将深化合作。', 20)).toEqual([
      '成都市和一汽集团签',
      '约，双方将深化合作。',
    ])
  })

  it('ends no line with a sign that opens', () => {
    expect(lines('西部（成都）科学城与“一核四区”', 6)).toEqual([
      '西部',
      '（成',
      '都）科',
      '学城与',
      '“一核',
      '四区”',
    ])
  })

  it('keeps a number and a word whole among Chinese, a hair apart', () => {
    expect(lines('进出口货值达2992.3亿元，GDP增长', 14)).toEqual([
      '进出口货值达',
      '2992.3\u200a亿元，',
      'GDP\u200a增长',
    ])
  })

  it('breaks an address behind its signs, and a word wider than a line anywhere', () => {
    expect(lines('https://example.org/zh/tea-and-silk/', 16)).toEqual([
      'https://',
      'example.org/zh/',
      'tea-and-silk/',
    ])
    expect(lines('Donaudampfschiff', 6)).toEqual(['Donaud', 'ampfsc', 'hiff'])
  })

  it('loses nothing but the spaces between lines, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1 %,.（）“”，。、《》成都重庆—/-🐼') })
    return fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 30 }), (whole, width) => {
        const all = lines(whole, width)
        const bare = (words: string) => words.replace(/\s/g, '')
        expect(bare(all.join(''))).toBe(bare(whole))
      }),
    )
  })
})
