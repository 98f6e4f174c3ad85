import { invariant } from '../invariant.ts'
import { readHan } from './chineseNumber.ts'
import type { FigureReader, Reading } from './figureScanner.ts'
import { dateFigure, monthSpan, yearSpan } from './partialDate.ts'

const year = '(?:(?:19|20)\\d\\d|[一二][九〇零][〇零一二三四五六七八九]{2})'
const month = '(?:1[0-2]|0?[1-9](?!\\d)|十[一二]?|[一二三四五六七八九])'
const day = '(?:[12]\\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const dayWord = ' ?(?:日(?![元均常])|号(?![线楼馆院]))'
const span = ' ?[-–—~～至到] ?'
const alone = '(?<![\\d.第一二三四五六七八九十])'

const reader = (source: string): FigureReader => ({ pattern: new RegExp(source, 'g'), read: readDate })

/** Reads `year`, `month` and `day`, and the same names with a 2 for the end of a span. */
function readDate({ groups = {} }: RegExpExecArray): Reading {
  const number = (name: string) => (groups[name] === undefined ? undefined : readHan(groups[name]))
  return dateFigure(
    { year: number('year'), month: number('month'), day: number('day') },
    { year: number('year2'), month: number('month2'), day: number('day2') },
  )
}

const days = [
  `(?<![\\w-])(?<year>(?:19|20)\\d\\d)-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?![\\w-])`,
  `${alone}(?:(?<year>${year}) ?年 ?)?(?<month>${month}) ?月 ?(?<day>${day})(?:${dayWord})?${span}(?:(?<year2>${year}) ?年)?(?<month2>${month}) ?月 ?(?<day2>${day})${dayWord}`,
  `${alone}(?:(?<year>${year}) ?年 ?)?(?<month>${month}) ?月 ?(?<day>${day})(?:${dayWord})?(?:${span}|[和、]|${dayWord}和)(?<day2>${day})${dayWord}`,
  `${alone}(?:(?<year>${year}) ?年 ?)?(?<month>${month}) ?月 ?(?<day>${day})${dayWord}`,
]

const months = [
  `${alone}(?:(?<year>${year}) ?年 ?)?(?<month>${month})(?: ?月)?${span}(?<month2>${month}) ?月`,
  `${alone}(?:(?<year>${year}) ?年 ?)?(?<month>${month}) ?月`,
]

const loneDays = [
  `(?<![\\d.十])(?<day>[12]\\d|3[01]|[1-9])(?:${dayWord})?${span}(?<day2>[12]\\d|3[01]|[1-9])${dayWord}`,
  '(?<![\\d.十万亿])(?<day>[12]\\d|3[01]|[1-9]) ?日(?![元均常])',
]

const firstMonths: FigureReader = {
  pattern: new RegExp(
    `(?:(?<year>${year}) ?年 ?)?前 ?(?<count>\\d{1,2}|[二两三四五六七八九]|十一?) ?个?(?<unit>月|季度)`,
    'g',
  ),
  read: ({ groups = {} }) => {
    const months = readHan(invariant(groups.count, 'count in the match')) * (groups.unit === '月' ? 1 : 3)
    return monthSpan(1, months, yearOf(groups))
  },
}

const partOfYear: FigureReader = {
  pattern: new RegExp(
    `(?:(?<year>${year}) ?年 ?)?(?:第? ?(?<quarter>[1-4一二三四]) ?季度|(?<half>[上下])半年)`,
    'g',
  ),
  read: ({ groups = {} }) => {
    const { quarter, half } = groups
    if (quarter === undefined)
      return half === '上' ? monthSpan(1, 6, yearOf(groups)) : monthSpan(7, 12, yearOf(groups))
    const last = readHan(quarter) * 3
    return monthSpan(last - 2, last, yearOf(groups))
  },
}

function yearOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  return groups.year === undefined ? undefined : readHan(groups.year)
}

/** A year without 年, as in the name of a fair. No unit and no measure word may follow. */
const bareYear =
  /(?<![\w.,第$￥])(?<year>(?:19[5-9]|20[0-4])\d)(?=[一-龥”])(?![万亿千百十多余元年美英欧港日平公亩吨米斤伏毫微厘纳帕升箱个家项人名位条座辆台架艘次种类所处批场届岁件套户支只栋间列款部份倍宗笔枚趟班度天小分克兆吉株头棵张级号版期至到])/g

const years: readonly FigureReader[] = [
  {
    pattern: new RegExp(`(?<![\\d.])(?<from>(?:19|20)\\d\\d) ?年?${span}(?<to>(?:19|20)?\\d\\d) ?年`, 'g'),
    read: ({ groups = {} }) =>
      yearSpan(invariant(groups.from, 'from in the match'), invariant(groups.to, 'to in the match')),
  },
  { pattern: new RegExp(`(?<![\\d.])(?<year>${year}) ?年(?!代)`, 'g'), read: readDate },
  { pattern: bareYear, read: readDate },
]

/** Days, months, parts of a year and years; the more specific pattern first. */
export const chineseDates: readonly FigureReader[] = [
  ...days.map(reader),
  firstMonths,
  partOfYear,
  ...months.map(reader),
  ...loneDays.map(reader),
  ...years,
]
