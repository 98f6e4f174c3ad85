import { expect, it } from 'vitest'
import { dayInIssue, statedMonth } from '../../../../src/import/structure/dates/printedDay.ts'

it.each([
  [{ month: 7, day: 9 }, '2021-07', '2021-07-09'],
  [{ month: 12, day: 28 }, '2022-01', '2021-12-28'],
  [{ month: 8, day: 2 }, '2021-07', '2021-08-02'],
  [{ month: 1, day: 5 }, '2021-12', '2022-01-05'],
  [{ month: 2, day: 5 }, '2021-12', '2021-02-05'],
  [{ month: 1, day: 5 }, '2021-11', '2021-01-05'],
  [{ month: 12, day: 5 }, '2021-12', '2021-12-05'],
  [{ month: 12, day: 5 }, '2021-11', '2021-12-05'],
  [{ year: 2019, month: 7, day: 9 }, '2021-07', '2019-07-09'],
])('%j in the issue of %s is %s', (day, issue, date) => {
  expect(dayInIssue(day, issue)).toBe(date)
})

it.each([
  ['Issue 12, July 2021', '2021-07'],
  ['2021年7月刊', '2021-07'],
  ['No. 4 | 2021-07', '2021-07'],
  ['July', undefined],
  ['2021-07-14', undefined],
  ['Issue 5 · 二〇二一年十一月', '2021-11'],
])('%j states the month %s', (title, month) => {
  expect(statedMonth(title)).toBe(month)
})
