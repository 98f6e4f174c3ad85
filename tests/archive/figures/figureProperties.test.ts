import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupDigits } from '../../../src/archive/figures/amount.ts'
import { findFigures } from '../../../src/archive/figures/findFigures.ts'
import { pairFigures } from '../../../src/archive/figures/pairFigures.ts'
import { plainFigure } from '../../../src/archive/figures/plainFigure.ts'
import { writeChinese, writeEnglish } from './numberWords.ts'

const englishScales = [
  ['', 0],
  [' thousand', 3],
  [' million', 6],
  ['bn', 9],
  [' trillion', 12],
] as const

const chineseScales = [
  ['', 0],
  ['万', 4],
  ['百万', 6],
  ['亿', 8],
  ['万亿', 12],
] as const

/** A number's digits with the point moved left, as a scale word allows. */
function unscaled(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, '0')
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '')
  const whole = padded.slice(0, padded.length - places)
  return fraction === '' || places === 0 ? whole : `${whole}.${fraction}`
}

const amounts = fc.bigInt({ min: 1n, max: 10n ** 15n }).map(String)

describe('a generated amount', () => {
  it('is read back exactly from English', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...englishScales), (digits, [word, places]) => {
        const text = `Trade came to ${groupDigits(unscaled(digits, places))}${word} yuan in all.`
        expect(findFigures(text, 'en')).toMatchObject([{ kind: 'quantity', unit: 'CNY', digits }])
      }),
    )
  })

  it('is read back exactly from Chinese', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...chineseScales), (digits, [word, places]) => {
        const text = `总额${unscaled(digits, places)}${word}元。`
        expect(findFigures(text, 'zh')).toMatchObject([{ kind: 'quantity', unit: 'CNY', digits }])
      }),
    )
  })

  it('pairs with itself however it is scaled in each language', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...englishScales),
        fc.constantFrom(...chineseScales),
        (digits, [enWord, enPlaces], [zhWord, zhPlaces]) => {
          const en = `RMB ${groupDigits(unscaled(digits, enPlaces))}${enWord}`
          const zh = `${unscaled(digits, zhPlaces)}${zhWord}元`
          expect(pairFigures(en, zh)).toMatchObject({
            pairs: [{ rounded: false }],
            unmatched: { en: [], zh: [] },
          })
        },
      ),
    )
  })

  it('is read back from its own plain writing', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('en', 'zh'), (digits, language) => {
        const [figure] = findFigures(`${digits}元`, 'zh')
        const written = figure === undefined ? '' : plainFigure(figure, language)
        expect(findFigures(written, language)).toMatchObject([{ unit: 'CNY', digits }])
      }),
    )
  })
})

describe('a number in words', () => {
  it('is read back from English', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
        expect(findFigures(`There are ${writeEnglish(value)} stations.`, 'en')).toMatchObject([{ value }])
      }),
    )
  })

  it('is read back from Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
        expect(findFigures(`共有${writeChinese(value)}个车站。`, 'zh')).toMatchObject([{ value }])
      }),
    )
  })
})

describe('a generated day', () => {
  const days = fc.date({
    min: new Date('1950-01-01'),
    max: new Date('2049-12-31'),
    noInvalidDate: true,
  })

  it('is the same day in each way of writing it', () => {
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        const expected = [{ kind: 'date', from: { year, month, day } }]
        const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(date)
        for (const text of [`on ${day} ${name} ${year}`, `on ${name} ${day}, ${year}`])
          expect(findFigures(text, 'en')).toMatchObject(expected)
        expect(findFigures(`${year}年${month}月${day}日`, 'zh')).toMatchObject(expected)
      }),
    )
  })
})

describe('any text at all', () => {
  it('yields figures in order, apart and within it', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 80 }).map((noise) => `5 ${noise} 7 July 2021 三十%`)
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'zh'), (text, language) => {
        let last = 0
        for (const { start, end } of findFigures(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
