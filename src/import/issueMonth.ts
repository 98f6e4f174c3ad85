import { UserError } from '../messages/userError.ts'
import { importMessage } from './messages/importMessages.ts'
import type { MailHeaders } from './read/aside.ts'
import { dayWithin, monthPattern, type PrintedDay, statedMonth } from './structure/dates/printedDay.ts'
import type { LabelledBlock } from './structure/label/labelBlocks.ts'

/** The dates that a newsletter prints. */
type IssueDays = {
  /** The month, as `YYYY-MM`, that the lines before the first story state. */
  readonly stated?: string | undefined
  /** The months, as `YYYY-MM`, in its first short texts, whatever these are. */
  readonly early?: readonly string[]
  /** The days of its stories. */
  readonly days: readonly PrintedDay[]
  /** The day, as `YYYY-MM-DD`, when it was sent or posted. */
  readonly posted?: string | undefined
}

const inFigures = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])(?!\d|[-_.]\d{1,2}(?!\d))/

/** A day, which may be the day of a revision. */
const ofDay = new RegExp(
  [
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ?${monthPattern}[ ,]*(?:19|20)\\d{2}`,
    `(?:19|20)\\d{2} ${monthPattern} \\d{1,2}(?!\\d)`,
    '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2}(?!\\d)',
  ].join('|'),
  'gi',
)

const yearFirst = /(?<!\d)((?:19|20)\d{2}) (\p{L}+)/u

/**
 * The month of an issue as `YYYY-MM`, from the first of these that gives one: the editor, a month in the file
 * name, the newsletter's title, the latest date of a story, the day of posting, its first texts.
 * @throws UserError if none of them gives a month
 */
export function issueMonth(
  given: string | undefined,
  fileName: string,
  { stated, early, days, posted }: IssueDays,
): string {
  if (given !== undefined) {
    if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(given)) return given
    throw new UserError(importMessage('import.notAMonth', { given }))
  }
  const months = days.flatMap(({ year, month }) =>
    year === undefined ? [] : [`${year}-${String(month).padStart(2, '0')}`],
  )
  const month = monthOfName(fileName) ?? stated ?? months.sort().at(-1) ?? posted?.slice(0, 7) ?? early?.[0]
  if (month !== undefined) return month
  throw new UserError(importMessage('import.noMonth'))
}

/**
 * The month in the name of a file: `news-2021-07.pdf`, `西南通讯2021年7月.docx`, `July_2021.pdf`. A lone number beside
 * the year may be that of the issue.
 */
function monthOfName(fileName: string): string | undefined {
  const words = fileName.replace(/[\s_.-]+/g, ' ').replace(ofDay, ' ')
  return inWords(words) ?? inFigures.exec(fileName)?.slice(1).join('-')
}

function inWords(words: string): string | undefined {
  return statedMonth(words) ?? statedMonth(words.replace(yearFirst, '$2 $1'))
}

/** Reads the month and the day of an issue from its title or its email, and all days from its stories. */
export function issueDays(
  blocks: readonly LabelledBlock[],
  { subject = '', sent = '' }: MailHeaders = {},
  headers: readonly string[] = [],
): IssueDays {
  const first = blocks.findIndex(({ label }) => label === 'body')
  const title = blocks.slice(0, first === -1 ? 0 : first).filter(({ place }) => place === 'out')
  const texts = [...title.map(({ text }) => text), ...headers, subject]
  const stated = texts.map(statedMonth).find((month) => month !== undefined)
  // A title may have been read as a headline.
  const early = blocks.slice(0, 5).flatMap(({ text }) => (text.length > 60 ? [] : (statedMonth(text) ?? [])))
  const days = blocks.flatMap(({ day }) => day ?? [])
  const posted = [sent, ...texts].map(dayWithin).find((day) => day !== undefined)
  return { days, early, stated, posted }
}
