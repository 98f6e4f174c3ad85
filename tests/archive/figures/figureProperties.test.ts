import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupDigits } from '../../../src/archive/figures/amount.ts'
import { isCounted } from '../../../src/archive/figures/figure.ts'
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

it('a generated amount pairs with itself however each language scales it, and is read back exactly', () => {
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom(...englishScales),
      fc.constantFrom(...chineseScales),
      (digits, [enWord, enPlaces], [zhWord, zhPlaces]) => {
        const en = `RMB ${groupDigits(unscaled(digits, enPlaces))}${enWord}`
        const zh = `${unscaled(digits, zhPlaces)}${zhWord}元`
        const { pairs, unmatched } = pairFigures(en, zh)
        expect(unmatched).toEqual({ en: [], zh: [] })
        expect(pairs).toMatchObject([{ rounded: false, en: { digits }, zh: { digits } }])
      },
    ),
  )
})

it('an amount is read back from its plain form', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom('en', 'zh'), (digits, language) => {
      const [figure] = findFigures(`${digits}元`, 'zh')
      const written = figure && isCounted(figure) ? plainFigure(figure, language) : ''
      expect(findFigures(written, language)).toMatchObject([{ unit: 'CNY', digits }])
    }),
  )
})

it('a number in words is read back from both languages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
      expect(findFigures(`There are ${writeEnglish(value)} stations.`, 'en')).toMatchObject([{ value }])
      expect(findFigures(`共有${writeChinese(value)}个车站。`, 'zh')).toMatchObject([{ value }])
    }),
  )
})

it('a day is the same in each way of writing it', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
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

it('the figures of any text are in order and do not overlap', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 80 }).map((noise) => `5 ${noise} 7 July 2021 三十%`)
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'zh'), (text, language) => {
      const ends = findFigures(text, language).flatMap(({ start, end }) => [start, end])
      expect([0, ...ends, text.length]).toEqual([0, ...ends, text.length].sort((one, other) => one - other))
    }),
  )
})
