import { monthNames } from '../formats.ts'
import { invariant } from '../invariant.ts'
import { readEnglishNumber } from './englishNumber.ts'
import type { FigureReader, Reading } from './figureScanner.ts'
import { dateFigure, monthSpan, yearSpan } from './partialDate.ts'

const month = `(?:${monthNames.join('|')})`
const short = `(?:${month}\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b))`
const day = '(?:[12]\\d|3[01]|0?[1-9])'
const suffix = '(?:st|nd|rd|th)?'
const year = '(?:19|20)\\d\\d(?![\\d,.]*\\d)'
const span = '(?: ?[-–—~] ?| to | through | until )'
const free = '(?<![\\w.,$£€–-])'

function monthNumber(name: string | undefined): number | undefined {
  if (name === undefined || /^\d/.test(name)) return numberOf(name)
  return monthNames.findIndex((whole) => whole.startsWith(name.slice(0, 3))) + 1
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

/** Reads `year`, `month` and `day`, and the same names with a 2 for the end of a span. */
function readDate({ groups = {} }: RegExpExecArray): Reading {
  return dateFigure(
    { year: numberOf(groups.year), month: monthNumber(groups.month), day: numberOf(groups.day) },
    { year: numberOf(groups.year2), month: monthNumber(groups.month2), day: numberOf(groups.day2) },
  )
}

const reader = (source: string): FigureReader => ({ pattern: new RegExp(source, 'g'), read: readDate })

const dayFirst = [
  `${free}(?<day>${day})${suffix} (?:of )?(?<month>${short})${span}(?<day2>${day})${suffix} (?:of )?(?<month2>${short})(?:,? (?<year2>${year}))?`,
  `${free}(?<day>${day})${suffix}(?:${span}| and )(?<day2>${day})${suffix} (?:of )?(?<month2>${short})(?:,? (?<year2>${year}))?`,
  `${free}(?<day>${day})${suffix} (?:of )?(?<month>${short})(?:,? (?<year>${year}))?`,
]

const monthFirst = [
  `\\b(?<month>${short}) (?<day>${day})${suffix}${span}(?<month2>${short}) (?<day2>${day})(?![\\d,.]*\\d)${suffix}(?:,? (?<year2>${year}))?`,
  `\\b(?<month>${short}) (?<day>${day})${suffix}(?:${span}| and (?=\\d+(?:st|nd|rd|th|[,.;)]|$)))(?<day2>${day})(?![\\d,.]*\\d|%)${suffix}(?:,? (?<year2>${year}))?`,
  `\\b(?<month>${short}) (?<day>${day})(?![\\d,.]*\\d|%)${suffix}(?:,? (?<year>${year}))?`,
]

/** Words before a month that show that May, Mar or Jan is not a verb or a name. */
const monthContext =
  '(?<=\\b(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Ff]rom|to|until|till|through|and|[Dd]uring|[Ee]arly|[Mm]id|[Ll]ate|[Ll]ast|[Tt]his|[Nn]ext|[Ee]nd)[ -])'

/** After these words a person may be meant: “for Jan”, “after May left”. */
const looseContext = '(?<=\\b(?:[Ff]or|[Bb]efore|[Aa]fter) )(?!(?:Jan|Jun|May)\\b(?!\\.))'

/** What shows that an abbreviated month is a name: Jan-Willem, Jan van der Berg, Mar-a-Lago, Mar Menor. */
const noName = '(?!-[A-ZÀ-Þ]|-[a-z]-| (?:van|von|de|del|der|den|ten)\\b)'

const monthsAlone = [
  `\\b(?<month>${short})(?: (?<year>${year}))?(?:${span}|/)(?<month2>${short})(?:,? (?<year2>${year}))?`,
  `(?<=[Bb]etween )(?<month>${short}) and (?<month2>${short})(?:,? (?<year2>${year}))?`,
  `\\b(?<month>${short})(?:,? of|,)? (?<year>${year})`,
  `\\b(?!May\\b)(?<month>${month})\\b`,
  `${monthContext}(?<month>May\\b|${short}(?<=\\.|\\b(?! [A-Z])))${noName}`,
  `${looseContext}(?<month>${short}(?<=\\.|\\b(?! [A-Z])))${noName}`,
  `\\b(?<month>${short})(?<=\\.)(?= [a-z])${noName}`,
]

const ofYear = `(?: of (?:the|this) year|(?:,? (?:of |in )?(?<year>${year})))?`
const counts = new Map([
  ['half', 6],
  ['quarter', 3],
  ['months', 1],
  ['quarters', 3],
])

const firstMonths: FigureReader = {
  pattern: new RegExp(
    `\\bfirst (?<count>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven) (?<unit>months|quarters)${ofYear}`,
    'gi',
  ),
  read: ({ groups = {} }) =>
    monthSpan(
      1,
      readEnglishNumber(invariant(groups.count, 'count in the match')).value * length(groups.unit),
      numberOf(groups.year),
    ),
}

const partOfYear: FigureReader = {
  pattern: new RegExp(
    `\\b(?:(?<which>first|second|third|fourth) (?<unit>half|quarter)${ofYear}|(?<short>Q[1-4]|H[12])(?: (?<year2>${year}))?)`,
    'gi',
  ),
  read: ({ groups = {} }) => {
    const { which, short = '', unit = /^h/i.test(short) ? 'half' : 'quarter' } = groups
    const months = length(unit)
    const last = readEnglishNumber(which ?? short.slice(1)).value * months
    return last > 12 ? undefined : monthSpan(last - months + 1, last, numberOf(groups.year ?? groups.year2))
  },
}

function length(unit = ''): number {
  return counts.get(unit.toLowerCase()) ?? 1
}

const years: FigureReader = {
  pattern:
    /(?<![\w.,/$£€¥]|\b[A-Z]+-)(?<from>(?:19|20)\d\d)(?: ?[-–—~] ?| to )(?<to>(?:(?:19|20)\d\d|\d\d))(?![\w%,.]*\d|\w|%)/g,
  read: ({ groups = {} }) =>
    yearSpan(invariant(groups.from, 'from in the match'), invariant(groups.to, 'to in the match')),
}

const singleYear: FigureReader = {
  pattern:
    /(?<![\w.,/$£€¥]|\b[A-Z]+-|(?:RMB|CNY|USD|GBP|EUR) )(?<year>(?:19|20)\d\d)(?![\w%²³]|[,.]\d|[ -](?:yuan|RMB|million|billion|(?:square|cubic|kilo|tonne|ton|hectare|mu|km|metre|day|hour|per ?cent)))/g,
  read: readDate,
}

/** Days, months, parts of a year and years; the more specific pattern first. */
export const englishDates: readonly FigureReader[] = [
  reader('(?<![\\w-])(?<year>(?:19|20)\\d\\d)-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?![\\w-])'),
  ...[...dayFirst, ...monthFirst].map(reader),
  firstMonths,
  partOfYear,
  ...monthsAlone.map(reader),
  years,
  singleYear,
]
