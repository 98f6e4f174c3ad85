import { expect, it, vi } from 'vitest'
import { formatBytes, formatDate, formatList, formatNumber } from '../../../src/app/i18n/formats.ts'

it('writes dates as each language does, wherever the reader is', () => {
  expect([formatDate('2021-06-27', 'en'), formatDate('2021-06-27', 'zh')]).toEqual([
    '27 June 2021',
    '2021年6月27日',
  ])
  expect([formatDate('2021-07', 'en'), formatDate('2021-07', 'zh')]).toEqual(['July 2021', '2021年7月'])
  expect([formatDate('2021', 'en'), formatDate('2021', 'zh')]).toEqual(['2021', '2021年'])
})

it('writes lists as each language does', () => {
  expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B and C')
  expect(formatList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙')
  expect(formatList(['A'], 'en')).toBe('A')
  expect(formatList([], 'en')).toBe('')
})

it('parts the thousands of a number, and makes a formatter once', () => {
  expect([0, 999, 1000, 12_345].map((count) => formatNumber(count, 'en'))).toEqual([
    '0',
    '999',
    '1,000',
    '12,345',
  ])
  expect([0, 999, 1000, 12_345].map((count) => formatNumber(count, 'zh'))).toEqual([
    '0',
    '999',
    '1,000',
    '12,345',
  ])
  const made = vi.spyOn(Intl, 'NumberFormat')
  expect([formatNumber(7, 'en'), formatNumber(1234, 'en'), formatNumber(1234, 'zh')]).toEqual([
    '7',
    '1,234',
    '1,234',
  ])
  expect(made).not.toHaveBeenCalled()
})

it('writes sizes in kilobytes or megabytes, with a decimal where it tells something', () => {
  expect(formatBytes(42_300, 'en')).toMatch(/^42\s?kB$/)
  expect(formatBytes(1_234_567, 'en')).toMatch(/^1\.2\s?MB$/)
  expect(formatBytes(123_456_789, 'en')).toMatch(/^123\s?MB$/)
  expect(formatBytes(1_234_567, 'zh')).toMatch(/^1\.2\s?(?:MB|兆字节)$/)
})
