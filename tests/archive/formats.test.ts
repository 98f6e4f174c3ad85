import { expect, it } from 'vitest'
import { interfaceI18n } from '../../src/app/i18n/interfaceI18n.ts'
import {
  formatBytes,
  formatDate,
  formatList,
  formatNumber,
  formatSources,
} from '../../src/archive/formats.ts'

it.each([
  ['2021-06-27', '27 June 2021', '2021年6月27日'],
  ['2021-07', 'July 2021', '2021年7月'],
  ['2021', '2021', '2021年'],
])('writes the date %s as “%s” and “%s”', (date, en, zh) => {
  expect([formatDate(date, 'en'), formatDate(date, 'zh')]).toEqual([en, zh])
})

it.each([
  ['en', 'en-GB'],
  ['zh', 'zh-CN'],
] as const)('writes numbers and lists in %s as Intl does', (language, locale) => {
  for (const number of [0, 999, 1000, 12_345, 1_234_567, 1.2]) {
    expect(formatNumber(number)).toBe(new Intl.NumberFormat(locale).format(number))
    expect(interfaceI18n(language).t('issue.stories', { count: number })).toContain(formatNumber(number))
  }
  for (const names of [[], ['A'], ['A', 'B'], ['甲', '乙', '丙', '丁']])
    expect(formatList(names, language)).toBe(new Intl.ListFormat(locale).format(names))
})

it.each([
  [42_300, '42 kB'],
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [1_234_567, '1.2 MB'],
  [999_600_000, '1 GB'],
  [1_234_567_890, '1.2 GB'],
  [10_737_418_240, '11 GB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

it('lists sources, and puts Chinese periodicals in title marks', () => {
  const sources = [
    { en: 'Sichuan Daily', zh: '四川日报' },
    { en: 'Chengdu Daily', zh: '成都日报' },
    { en: 'China News Service', zh: '中新网' },
    { en: 'Caixin Weekly', zh: '财新周刊' },
  ]
  expect(formatSources(sources, 'en')).toBe(
    'Sichuan Daily, Chengdu Daily, China News Service and Caixin Weekly',
  )
  expect(formatSources(sources, 'zh')).toBe('《四川日报》《成都日报》、中新网和《财新周刊》')
})
