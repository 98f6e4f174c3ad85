import { monthNames } from '../formats.ts'
import { dateReader } from './dateReader.ts'
import { readEnglishNumber } from './englishNumber.ts'
import type { FigureReader } from './figureScanner.ts'

const month = `(?:${monthNames.join('|')})`
const short = `(?:${month}\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b))`
const day = '(?:[12]\\d|3[01]|0?[1-9])'
const suffix = '(?:st|nd|rd|th)?'
const year = '(?:19|20)\\d\\d(?![\\d,.]*\\d)'
const span = '(?: ?[-–—~] ?| to | through | until )'
const free = '(?<![\\w.,$£€–-])'

/** The number of a month, or any other number in digits or words. */
function numberOf(text: string): number {
  const month = monthNames.findIndex((name) => name.startsWith(text.slice(0, 3))) + 1
  return month || readEnglishNumber(text).value
}

/** Words before a month that show that May, Mar or Jan is not a verb or a name. */
const monthContext =
  '(?<=\\b(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Ff]rom|to|until|till|through|and|[Dd]uring|[Ee]arly|[Mm]id|[Ll]ate|[Ll]ast|[Tt]his|[Nn]ext|[Ee]nd)[ -])'

/** After these words a person may be meant: “for Jan”, “after May left”. */
const looseContext = '(?<=\\b(?:[Ff]or|[Bb]efore|[Aa]fter) )(?!(?:Jan|Jun|May)\\b(?!\\.))'

/** What shows that an abbreviated month is a name: Jan-Willem, Jan van der Berg, Mar-a-Lago, Mar Menor. */
const noName = '(?!-[A-ZÀ-Þ]|-[a-z]-| (?:van|von|de|del|der|den|ten)\\b)'

const ofYear = `(?: of (?:the|this) year|(?:,? (?:of |in )?(?<year>${year})))?`

const dates = [
  `${free}(?<day>${day})${suffix} (?:of )?(?<month>${short})${span}(?<day2>${day})${suffix} (?:of )?(?<month2>${short})(?:,? (?<year2>${year}))?`,
  `${free}(?<day>${day})${suffix}(?:${span}| and )(?<day2>${day})${suffix} (?:of )?(?<month2>${short})(?:,? (?<year2>${year}))?`,
  `${free}(?<day>${day})${suffix} (?:of )?(?<month>${short})(?:,? (?<year>${year}))?`,
  `\\b(?<month>${short}) (?<day>${day})${suffix}${span}(?<month2>${short}) (?<day2>${day})(?![\\d,.]*\\d)${suffix}(?:,? (?<year2>${year}))?`,
  `\\b(?<month>${short}) (?<day>${day})${suffix}(?:${span}| and (?=\\d+(?:st|nd|rd|th|[,.;)]|$)))(?<day2>${day})(?![\\d,.]*\\d|%)${suffix}(?:,? (?<year2>${year}))?`,
  `\\b(?<month>${short}) (?<day>${day})(?![\\d,.]*\\d|%)${suffix}(?:,? (?<year>${year}))?`,
  `\\b[Ff]irst (?<count>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven) (?<unit>[Mm]onths|[Qq]uarters)${ofYear}`,
  `\\b(?<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) (?<unit>[Hh]alf|[Qq]uarter)${ofYear}`,
  `\\b(?<unit>[QH])(?<which>[1-4])(?: (?<year>${year}))?`,
  `\\b(?<month>${short})(?: (?<year>${year}))?(?:${span}|/)(?<month2>${short})(?:,? (?<year2>${year}))?`,
  `(?<=[Bb]etween )(?<month>${short}) and (?<month2>${short})(?:,? (?<year2>${year}))?`,
  `\\b(?<month>${short})(?:,? of|,)? (?<year>${year})`,
  `\\b(?!May\\b)(?<month>${month})\\b`,
  `${monthContext}(?<month>May\\b|${short}(?<=\\.|\\b(?! [A-Z])))${noName}`,
  `${looseContext}(?<month>${short}(?<=\\.|\\b(?! [A-Z])))${noName}`,
  `\\b(?<month>${short})(?<=\\.)(?= [a-z])${noName}`,
  '(?<![\\w.,/$£€¥]|\\b[A-Z]+-)(?<year>(?:19|20)\\d\\d)(?: ?[-–—~] ?| to )(?<year2>(?:(?:19|20)\\d\\d|\\d\\d))(?![\\w%,.]*\\d|\\w|%)',
  '(?<![\\w.,/$£€¥]|\\b[A-Z]+-|(?:RMB|CNY|USD|GBP|EUR) )(?<year>(?:19|20)\\d\\d)(?![\\w%²³]|[,.]\\d|[ -](?:yuan|RMB|million|billion|(?:square|cubic|kilo|tonne|ton|hectare|mu|km|metre|day|hour|per ?cent)))',
]

/** Days, months, parts of a year and years; the more specific pattern first. */
export const englishDates: readonly FigureReader[] = dates.map((source) =>
  dateReader(new RegExp(source, 'g'), numberOf),
)
