import { UserError } from '../messages/userError.ts'
import { importMessage } from './messages/importMessages.ts'
import type { MailHeaders } from './read/aside.ts'
import { loneDate } from './structure/dates/loneDate.ts'
import { dayWithin, monthPattern, type PrintedDay, statedMonth } from './structure/dates/printedDay.ts'
import type { LabelledBlock } from './structure/label/labelBlocks.ts'

/** The dates that a newsletter prints. */
type IssueDays = {
  /** The month, as `YYYY-MM`, that the lines before the first story state. */
  readonly stated?: string
  /** The days of its stories. */
  readonly days: readonly PrintedDay[]
  /** The day, as `YYYY-MM-DD`, when it was sent or posted. */
  readonly posted?: string
}

/** A month as `YYYY-MM`. A day may be the day of a revision, and a number the number of an issue. */
type NameMonth = { readonly month: string; readonly by: 'month' | 'number' | 'day' }

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

/**
 * The month of an issue as `YYYY-MM`, from the first of these that gives one: the editor, a month in the file
 * name, the newsletter's title, a day or a lone number in the file name, the latest date of a story, the day of posting.
 * @throws UserError if none of them gives a month
 */
export function issueMonth(
  given: string | undefined,
  fileName: string,
  { stated, days, posted }: IssueDays,
): string {
  if (given !== undefined) {
    if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)) return given
    throw new UserError(importMessage('import.notAMonth', { given }))
  }
  const named = monthOfName(fileName)
  if (named?.by === 'month') return named.month
  if (stated !== undefined) return stated
  const months = days.flatMap(({ year, month }) =>
    year === undefined ? [] : [`${year}-${String(month).padStart(2, '0')}`],
  )
  const latest = months.sort().at(-1)
  const late = named?.by === 'day' && latest !== undefined && named.month === monthAfter(latest)
  const month = late ? latest : (named?.month ?? latest ?? posted?.slice(0, 7))
  if (month !== undefined) return month
  throw new UserError(importMessage('import.noMonth'))
}

/** A newsletter is often sent or corrected in the first days of the month after its stories. */
function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7)
}

/** The month in the name of a file: `news-2021-07.pdf`, `西南通讯2021年7月.docx`, `July_2021.pdf`. */
function monthOfName(fileName: string): NameMonth | undefined {
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

/** Reads the month and the day of an issue from its title or its email, and all days from its stories. */
export function issueDays(blocks: readonly LabelledBlock[], mail: MailHeaders = {}): IssueDays {
  const first = blocks.findIndex(({ label }) => label === 'body')
  const title = blocks.slice(0, first === -1 ? 0 : first).filter(({ place }) => place === 'out')
  const texts = [...title.map(({ text }) => text), mail.subject ?? '']
  const stated = texts.map(statedMonth).find((month) => month !== undefined)
  const days = blocks.flatMap((block) => dayOf(block) ?? [])
  const posted = [mail.sent ?? '', ...texts].map(dayWithin).find((day) => day !== undefined)
  return {
    days,
    ...(stated === undefined ? {} : { stated }),
    ...(posted === undefined ? {} : { posted }),
  }
}

/** The day that a block gives to a story, if it gives one. */
export function dayOf({ label, place, text, parts, day }: LabelledBlock): PrintedDay | undefined {
  if (label === 'headline') return parts.date
  if (label === 'date' && place !== 'out') return loneDate(text)
  return day
}
