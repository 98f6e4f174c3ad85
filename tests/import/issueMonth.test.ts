import { expect, it } from 'vitest'
import { issueDays, issueMonth } from '../../src/import/issueMonth.ts'

it.each([
  ['as given', '2020-01', 'news-2021-07.pdf', ['2022-02-02'], '2020-01'],
  ['by the name of the file', undefined, 'news-2021-07.pdf', ['2022-02-02'], '2021-07'],
  ['by a name in other writing', undefined, 'Newsletter 202107 final.pdf', [], '2021-07'],
  ['by the latest date', undefined, 'news.pdf', ['2021-06-28', '2021-07-02', '2021-06-30'], '2021-07'],
])('takes the month %s', (_how, given, file, dates, month) => {
  expect(issueMonth(given, file, { days: dates.map(dayOf) })).toBe(month)
})

it.each([
  ['西南通讯2021年7月.docx', '2021-07'],
  ['西南通讯 2021年12月刊.docx', '2021-12'],
  ['二〇二一年七月.docx', '2021-07'],
  ['SW China July 2021.pdf', '2021-07'],
  ['news 2021-7.pdf', '2021-07'],
  ['news_2021_7_final.pdf', '2021-07'],
  ['2021.10.pdf', '2021-10'],
  ['July_2021.pdf', '2021-07'],
  ['newsletter-Jul 2021 v2.pdf', '2021-07'],
  ['Sept2021.pdf', '2021-09'],
  ['2021 July.pdf', '2021-07'],
  ['2021_Dec_news.pdf', '2021-12'],
  ['July.2021.pdf', '2021-07'],
  ['07-2021.pdf', '2021-07'],
  ['7.2021.pdf', '2021-07'],
  ['14 July 2021.pdf', '2021-07'],
  ['news 20210714.pdf', '2021-07'],
  ['news 2021-07-14.pdf', '2021-07'],
  ['news 2021-7-14.pdf', '2021-07'],
  ['2021-13.pdf', undefined],
  ['2021-0.pdf', undefined],
  ['2021年0月.pdf', undefined],
  ['No 12, 2021.pdf', undefined],
  ['Issue_12_2021.pdf', undefined],
  ['IMG_20211.pdf', undefined],
  ['Marketing 2021.pdf', undefined],
  ['Mayor 2021.pdf', undefined],
  ['scan 1234-7.pdf', undefined],
])('the name %s gives the month %s', (file, month) => {
  expect(issueMonth(undefined, file, { days: [{ year: 1999, month: 1, day: 1 }] })).toBe(month ?? '1999-01')
})

it('asks for the month if nothing gives it', () => {
  expect(() => issueMonth(undefined, 'news 20211.pdf', { days: [] })).toThrow('import.noMonth')
  expect(() => issueMonth('July', 'news.pdf', { days: [] })).toThrow('import.notAMonth {"given":"July"}')
})

it('prefers the title of the newsletter to the dates of its stories', () => {
  const days = [{ year: 2021, month: 6, day: 30 }]
  expect(issueMonth(undefined, 'news.pdf', { stated: '2021-07', days })).toBe('2021-07')
})

it('reads the month in the subject of an email, and the day when it was sent', () => {
  const days = issueDays([], { subject: 'July 2021 新闻', sent: 'Mon, 2 Aug 2021 09:00:00 +0800' })
  expect(days).toEqual({ days: [], stated: '2021-07', posted: '2021-08-02' })
  expect(issueMonth(undefined, 'news.eml', { days: [], posted: '2021-08-02' })).toBe('2021-08')
})

it.each([
  'Newsletter July 2021_20210805.docx',
  '西南通讯2021年7月_20210802.docx',
  'Newsletter July 2021 (revised 2.8.2021).docx',
  'Newsletter (revised 2 August 2021) July 2021.docx',
  '2021-08-02 西南通讯2021年7月.docx',
  '西南通讯（2021年8月2日改）2021-07.docx',
])('does not take a day in the name %s for its month', (file) => {
  expect(issueMonth(undefined, file, { days: [] })).toBe('2021-07')
})

it.each([
  'Newsletter_20210803_final.docx',
  'news 2021-08-03.pdf',
  'news 2021-8-3.pdf',
  'news 3 August 2021.pdf',
  '2021 August 3.pdf',
  '通讯2021年8月3日.docx',
  '通讯2021年08月03日.docx',
  'news 3.8.2021.docx',
  'news 8-2021.docx',
  'news 2021-8.docx',
])('prefers the title to the day or the lone number in the name %s', (file) => {
  expect(issueMonth(undefined, file, { stated: '2021-07', days: [] })).toBe('2021-07')
  expect(issueMonth(undefined, file, { days: [] })).toBe('2021-08')
})

it('prefers stories of the month before to a day in the name, but not other stories', () => {
  const name = 'Newsletter_20210103_final.docx'
  const ofLatest = (latest: string) =>
    issueMonth(undefined, name, { days: ['2020-11-30', latest].map(dayOf) })
  expect(ofLatest('2020-12-29')).toBe('2020-12')
  expect(ofLatest('2020-11-29')).toBe('2021-01')
  expect(ofLatest('2021-02-01')).toBe('2021-01')
  expect(issueMonth(undefined, 'news 1-2021.pdf', { days: [dayOf('2020-12-29')] })).toBe('2021-01')
})

it.each([
  'Q3-2021.docx',
  'draft3-2021.docx',
  'newsletter v3-2021.docx',
  'newsletter v 3-2021.docx',
  'Week 3-2021.docx',
  'Edition 6-2021.docx',
  'ed. 6-2021.docx',
  'Nr. 6-2021.docx',
  'N° 6-2021.docx',
  'Newsletter Issue #7-2021.docx',
  'Issue # 7-2021.docx',
  '第7-2021期.docx',
  '通讯2021-7期.docx',
  '2021-3rd.docx',
])('does not take the number in the name %s for a month', (file) => {
  expect(issueMonth(undefined, file, { days: [dayOf('1999-01-01')] })).toBe('1999-01')
})

it.each([
  ['piano 7-2021.pdf', '2021-07'],
  ['Issue 12 July 2021.pdf', '2021-07'],
  ['2021-07_300dpi.pdf', '2021-07'],
  ['2021-07-final.pdf', '2021-07'],
  ['通讯7-2021.pdf', '2021-07'],
])('still reads the name %s', (file, month) => {
  expect(issueMonth(undefined, file, { days: [dayOf('1999-01-01')] })).toBe(month)
})

function dayOf(date: string) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}
