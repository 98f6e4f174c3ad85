import { describe, expect, it } from 'vitest'
import { interfaceI18n } from '../../src/app/i18n/interfaceI18n.ts'
import {
  formatBytes,
  formatDate,
  formatList,
  formatNumber,
  formatSources,
} from '../../src/archive/formats.ts'

it('writes dates as each language does', () => {
  expect([formatDate('2021-06-27', 'en'), formatDate('2021-06-27', 'zh')]).toEqual([
    '27 June 2021',
    '2021年6月27日',
  ])
  expect([formatDate('2021-07', 'en'), formatDate('2021-07', 'zh')]).toEqual(['July 2021', '2021年7月'])
  expect([formatDate('2021', 'en'), formatDate('2021', 'zh')]).toEqual(['2021', '2021年'])
})

describe.each([
  ['en', 'en-GB'],
  ['zh', 'zh-CN'],
] as const)('in %s, as Intl does,', (language, locale) => {
  it.each([0, 7, 999, 1000, 12_345, 1_234_567, 1.2])('writes %d', (number) => {
    expect(formatNumber(number)).toBe(new Intl.NumberFormat(locale).format(number))
    expect(interfaceI18n(language).t('issue.stories', { count: number })).toContain(formatNumber(number))
  })

  it.each([[[]], [['A']], [['A', 'B']], [['甲', '乙', '丙', '丁']]])('writes the list %j', (names) => {
    expect(formatList(names, language)).toBe(new Intl.ListFormat(locale).format(names))
  })
})

it.each([
  [42_300, '42 kB'],
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [1_234_567, '1.2 MB'],
  [123_456_789, '123 MB'],
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
