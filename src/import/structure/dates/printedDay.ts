/** A day as it is printed: often without its year. */
export type PrintedDay = {
  readonly year?: number
  readonly month: number
  readonly day: number
  /** Whether day and month may be swapped: `5/9/2024`. */
  readonly swappable?: true
}

/** A day that was found in a text, and the index after it. */
export type FoundDay = { readonly day: PrintedDay; readonly end: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The name of a month, in full or abbreviated. */
export const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

const nth = '(\\d{1,2})(?:st|nd|rd|th)?'

const numeral = '[〇○零一二三四五六七八九十]'

type Reader = readonly [pattern: RegExp, read: (parts: readonly string[]) => PrintedDay]

/** Each way to print a day. The first that matches is used, so longer forms come first. */
const readers: readonly Reader[] = [
  [/(\d{4})\s*[-./年–]\s*(\d{1,2})\s*[-./月–]\s*(\d{1,2})(?!\d)\s*[日号]?/iy, ([y, m, d]) => dayOf(y, m, d)],
  [/(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/y, ([m, d]) => dayOf(undefined, m, d)],
  [
    new RegExp(`(${numeral}{4})年(${numeral}{1,3})月(${numeral}{1,3})[日号]`, 'y'),
    ([y, m, d]) => dayOf(digitsOf(y), digitsOf(m), digitsOf(d)),
  ],
  [
    new RegExp(`(${numeral}{1,3})月(${numeral}{1,3})[日号]`, 'y'),
    ([m, d]) => dayOf(undefined, digitsOf(m), digitsOf(d)),
  ],
  [
    new RegExp(`${nth}(?:\\s+of)?[\\s-]*\\b${monthPattern}(?:,?[\\s-]+(\\d{4}))?(?![\\p{L}\\d])`, 'iuy'),
    ([d, m, y]) => dayOf(y, monthNumber(m), d),
  ],
  [
    new RegExp(`${monthPattern}\\s*${nth}(?:,?\\s+(\\d{4}))?(?![\\p{L}\\d])`, 'iuy'),
    ([m, d, y]) => dayOf(y, monthNumber(m), d),
  ],
  [/(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/y, ([d, m, y]) => dayOrMonth(d, m, y)],
]

/** The day that begins at an index of the text. Undefined if there is none, or if it is not a real date. */
export function readDayAt(text: string, index: number): FoundDay | undefined {
  for (const [pattern, read] of readers) {
    pattern.lastIndex = index
    const match = pattern.exec(text)
    if (!match) continue
    const day = read(match.slice(1))
    return exists(day) ? { day, end: pattern.lastIndex } : undefined
  }
  return undefined
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): PrintedDay {
  return { ...(year === undefined ? {} : { year: Number(year) }), month: Number(month), day: Number(day) }
}

/** British order, unless only the American order gives a real date. */
function dayOrMonth(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): PrintedDay {
  if (Number(month) > 12) return dayOf(year, day, month)
  const read = dayOf(year, month, day)
  return Number(day) > 12 || day === month ? read : { ...read, swappable: true }
}

/** `August`, `Aug` → `8`. */
function monthNumber(name = ''): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

/** `二〇二四` → `2024`, `十二` → `12`, `二十` → `20`. */
function digitsOf(numerals = ''): string {
  const plain = numerals.replace(/^十$/, '一〇').replace(/^十/, '一').replace(/十$/, '〇').replace('十', '')
  return [...plain].map((one) => Math.max(0, '〇一二三四五六七八九'.indexOf(one))).join('')
}

function exists({ year = 2024, month, day }: PrintedDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Full-width figures and letters as narrow ones, character by character: `２０２４` → `2024`. */
export function narrow(text: string): string {
  return text.replace(/[\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => wide.normalize('NFKC'))
}

/**
 * A printed day as `YYYY-MM-DD`. A day without a year is in the month after the issue's, or in one of the
 * twelve months up to it: `28 Dec` in the issue of January 2022 is in 2021, `5 Jan` in that of December 2021
 * is in 2022.
 * @param month the issue's month as `YYYY-MM`
 */
export function dayInIssue({ year, month, day }: PrintedDay, issue: string): string {
  const [issueYear = 0, issueMonth = 0] = issue.split('-').map(Number)
  // A newsletter may announce news of the next month, but not of the month after that.
  const isNext = month % 12 === (issueMonth + 1) % 12
  const passes = isNext ? month < issueMonth : month > issueMonth
  const likely = passes ? issueYear + (isNext ? 1 : -1) : issueYear
  return [String(year ?? likely), pad(month), pad(day)].join('-')
}

/** The first day with a year in a text, as `YYYY-MM-DD`: `Vol. 7 | 8 December 2023`. */
export function dayWithin(title: string): string | undefined {
  const days = Array.from(title, (_, index) => readDayAt(title, index)?.day)
  const day = days.find((found) => found?.year !== undefined)
  return day && dayInIssue(day, '')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** The month, as `YYYY-MM`, in a title: `Issue 12, July 2021`, `2021年7月刊`. Undefined if it has none. */
export function statedMonth(title: string): string | undefined {
  if (title.length > longest) return undefined
  const [, name, year] = english.exec(title) ?? []
  if (name !== undefined && year !== undefined) return `${year}-${monthNumber(name).padStart(2, '0')}`
  const numerals = inNumerals.exec(title)?.map(digitsOf)
  const [, chineseYear, month = ''] = chinese.exec(title) ?? figures.exec(title) ?? numerals ?? []
  return chineseYear === undefined || Number(month) < 1 || Number(month) > 12
    ? undefined
    : `${chineseYear}-${month.padStart(2, '0')}`
}

const longest = 120

const english = new RegExp(`\\b${monthPattern}(?:\\s*[,/]?\\s*)((?:19|20)\\d{2})\\b`, 'i')

const chinese = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月/

const inNumerals = new RegExp(`(${numeral}{4})年(${numeral}{1,3})月`)

const figures = /(?<![\d-])((?:19|20)\d{2})[-/.](0[1-9]|1[0-2])(?![\d-])/
