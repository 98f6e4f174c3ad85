import { expect, it } from 'vitest'
import { importLines } from '../../src/import/importLines.ts'
import { issueDays, issueMonth } from '../../src/import/issueMonth.ts'
import { readText } from '../../src/import/read/text/readText.ts'

it.each([
  ['as given', '2020-01', 'news-2021-07.pdf', ['2022-02-02'], '2020-01'],
  ['by the name of the file', undefined, 'news-2021-07.pdf', ['2022-02-02'], '2021-07'],
  ['by a name in other writing', undefined, 'Newsletter 202107 final.pdf', [], '2021-07'],
  ['by the latest date', undefined, 'news.pdf', ['2021-06-28', '2021-07-02', '2021-06-30'], '2021-07'],
])('takes the month %s', (_how, given, file, dates, month) => {
  expect(issueMonth(given, file, { days: dates.map(dayOf) })).toBe(month)
})

it.each([
  '西南通讯2021年7月.docx',
  '二〇二一年七月.docx',
  'SW China July 2021.pdf',
  '2021.07.pdf',
  'July_2021.pdf',
  'Jul2021 v2.pdf',
  '2021 July.pdf',
  '2021-07_300dpi.pdf',
  'Newsletter July 2021_20210805.docx',
  'Newsletter (revised 2 August 2021) July 2021.docx',
  '2021-08-02 西南通讯2021年7月.docx',
])('reads July 2021 in the name %s', (file) => {
  expect(issueMonth(undefined, file, { stated: '1999-01', days: [] })).toBe('2021-07')
})

it.each([
  '2021-13.pdf',
  '2021年0月.pdf',
  'No 12, 2021.pdf',
  'Week 3-2021.docx',
  '通讯2021-7期.docx',
  'IMG_20211.pdf',
  'Mayor 2021.pdf',
  'news 2021-08-03.pdf',
  'Newsletter_20210803_final.docx',
  'news 3 August 2021.pdf',
  '2021 August 3.pdf',
  '通讯2021年8月3日.docx',
])('takes no number or day in the name %s for its month', (file) => {
  expect(issueMonth(undefined, file, { stated: '1999-01', days: [] })).toBe('1999-01')
})

it('asks for the month if nothing gives it', () => {
  expect(() => issueMonth(undefined, 'news 20211.pdf', { days: [] })).toThrow('import.noMonth')
  expect(() => issueMonth('July', 'news.pdf', { days: [] })).toThrow('import.notAMonth {"given":"July"}')
})

it('prefers the title of the newsletter to the dates of its stories', () => {
  const days = [{ year: 2021, month: 6, day: 30 }]
  expect(issueMonth(undefined, 'news.pdf', { stated: '2021-07', days })).toBe('2021-07')
})

it('reads the month in lines that each page has', () => {
  expect(issueDays([], {}, ['Issue 17 · June 2026']).stated).toBe('2026-06')
})

it('reads the month in a title that looks like a headline, if nothing else gives it', () => {
  const text = [
    'THE HILLS NOTEBOOK\n山间笔记\nJune 2026 / 2026年6月',
    'In this number: Yibin opens a port for containers; Zigong makers of lanterns find buyers in Lagos — and more.',
    '1. Yibin opens a port for containers',
    'The port of Yibin has opened. Ships call each day, and leave with 400 boxes of tea.',
    '2. Zigong makers of lanterns find buyers in Lagos',
    'Eleven workshops shipped 480 lanterns to Nigeria. They shipped none a year ago.',
  ].join('\n\n')
  const { issue } = importLines(readText(text), { fileName: 'news.txt', oneLanguage: true })
  expect(issue.id).toBe('2026-06')
})

it('reads the month in the subject of an email, and the day when it was sent', () => {
  const days = issueDays([], { subject: 'July 2021 新闻', sent: 'Mon, 2 Aug 2021 09:00:00 +0800' })
  expect(days).toEqual({ days: [], early: [], stated: '2021-07', posted: '2021-08-02' })
  expect(issueMonth(undefined, 'news.eml', { days: [], posted: '2021-08-02' })).toBe('2021-08')
})

function dayOf(date: string) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}
