import { monthPattern } from './structure/dates/printedDay.ts'
import { statedMonth } from './structure/dates/statedMonth.ts'

/** A month as `YYYY-MM`. A day may be that of a revision, and a number that of an issue. */
export type NameMonth = { readonly month: string; readonly by: 'month' | 'number' | 'day' }

const year = '(?<year>(?:19|20)\\d{2})'
const oneDigit = '(?:0?[1-9]|1[0-2])'
const twoDigits = '(?:0[1-9]|1[0-2])'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const noDay = `(?!\\d|[-_.月]${day}(?!\\d))`
const counted =
  '(?<![a-z])(?:issue|edition|ed|no|nr|num|number|vol|volume|week|wk|kw|quarter|part|draft|version|ver|rev|v|p)[-_. ]*'
const numbered = `(?<!\\d|[a-z]|[#№第°º][-_. ]*|${counted})`

const figures = [
  ['month', `(?<!\\d)${year}[-_.年]?(?<month>${twoDigits})(?!${day}(?!\\d))${noDay}`],
  ['number', `(?<!\\d)${year}[-_.](?<month>[1-9])(?!st|nd|rd|th|[期季周卷])${noDay}`],
  ['number', `${numbered}(?<!\\d[-_.])(?<month>${oneDigit})[-_.]${year}(?!\\d)`],
  ['day', `(?<!\\d)${year}[-_.年]?(?<month>${twoDigits})[-_.]?${day}(?!\\d)`],
  ['day', `(?<!\\d)${year}[-_.](?<month>${oneDigit})[-_.]${day}(?!\\d)`],
  ['day', `${numbered}${day}[-_.](?<month>${oneDigit})[-_.]${year}(?!\\d)`],
] as const
const inFigures = figures.map(([by, pattern]) => [by, new RegExp(pattern, 'i')] as const)

const ofDay = new RegExp(
  [
    `(?<!\\d|${counted})\\d{1,2}(?:st|nd|rd|th)?(?: of)? ?${monthPattern}[ ,]*(?:19|20)\\d{2}`,
    `(?:19|20)\\d{2} ${monthPattern} \\d{1,2}(?!\\d)`,
    '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2}(?!\\d)',
  ].join('|'),
  'gi',
)
const yearFirst = /(?<!\d)((?:19|20)\d{2}) (\p{L}+)/u

/** The month that the name of a file tells: `news-2021-07.pdf`, `西南通讯2021年7月.docx`, `July_2021.pdf`. */
export function monthOfName(fileName: string): NameMonth | undefined {
  const words = fileName.replace(/[\s_.-]+/g, ' ')
  const month = inWords(words.replace(ofDay, ' '))
  if (month !== undefined) return { month, by: 'month' }
  for (const [by, pattern] of inFigures) {
    const found = pattern.exec(fileName)?.groups
    if (found?.year !== undefined && found.month !== undefined)
      return { month: `${found.year}-${found.month.padStart(2, '0')}`, by }
  }
  const dated = inWords(words)
  return dated === undefined ? undefined : { month: dated, by: 'day' }
}

function inWords(words: string): string | undefined {
  return statedMonth(words) ?? statedMonth(words.replace(yearFirst, '$2 $1'))
}
