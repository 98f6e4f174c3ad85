import { expect, it } from 'vitest'
import { issueMonth } from '../../../src/publish/import/issueMonth.ts'

it.each([
  ['as given', '2020-01', 'news-2021-07.pdf', ['2022-02-02'], '2020-01'],
  ['by the name of the file', undefined, 'news-2021-07.pdf', ['2022-02-02'], '2021-07'],
  ['by a name in other writing', undefined, 'Newsletter 202107 final.pdf', [], '2021-07'],
  ['by the latest date', undefined, 'news.pdf', ['2021-06-28', '2021-07-02', '2021-06-30'], '2021-07'],
])('the month is told %s', (_how, given, file, dates, month) => {
  expect(issueMonth(given, file, { days: dates.map(dayOf) })).toBe(month)
})

it('asks for the month where nothing tells it', () => {
  expect(() => issueMonth(undefined, 'news 20211.pdf', { days: [] })).toThrow(/pass --issue YYYY-MM/)
  expect(() => issueMonth('July', 'news.pdf', { days: [] })).toThrow(/"July" is not a month/)
})

it('believes the title of the newsletter before the dates of its stories', () => {
  const days = [{ year: 2021, month: 6, day: 30 }]
  expect(issueMonth(undefined, 'news.pdf', { stated: '2021-07', days })).toBe('2021-07')
})

function dayOf(date: string) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}
