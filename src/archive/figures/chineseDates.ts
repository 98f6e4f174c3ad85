import { readHan } from './chineseNumber.ts'
import { dateReader } from './dateReader.ts'
import type { FigureReader } from './figureScanner.ts'

const year = '(?:(?:19|20)\\d\\d|[一二][九〇零][〇零一二三四五六七八九]{2})'
const month = '(?:1[0-2]|0?[1-9](?!\\d)|十[一二]?|[一二三四五六七八九])'
const day = '(?:[12]\\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const dayWord = ' ?(?:日(?![元均常])|号(?![线楼馆院]))'
const span = ' ?[-–—~～至到] ?'
const ofYear = `(?:(?<year>${year}) ?年 ?)?`
const alone = '(?<![\\d.第一二三四五六七八九十])'

/** A year without 年, as in the name of a fair. No unit and no measure word may follow. */
const bareYear =
  '(?<![\\w.,第$￥])(?<year>(?:19[5-9]|20[0-4])\\d)(?=[一-龥”])(?![万亿千百十多余元年美英欧港日平公亩吨米斤伏毫微厘纳帕升箱个家项人名位条座辆台架艘次种类所处批场届岁件套户支只栋间列款部份倍宗笔枚趟班度天小分克兆吉株头棵张级号版期至到])'

const dates = [
  `${alone}${ofYear}(?<month>${month}) ?月 ?(?<day>${day})(?:${dayWord})?${span}(?:(?<year2>${year}) ?年)?(?<month2>${month}) ?月 ?(?<day2>${day})${dayWord}`,
  `${alone}${ofYear}(?<month>${month}) ?月 ?(?<day>${day})(?:${dayWord})?(?:${span}|[和、]|${dayWord}和)(?<day2>${day})${dayWord}`,
  `${alone}${ofYear}(?<month>${month}) ?月 ?(?<day>${day})${dayWord}`,
  `${ofYear}前 ?(?<count>\\d{1,2}|[二两三四五六七八九]|十一?) ?个?(?<unit>月|季度)`,
  `${ofYear}第? ?(?<which>[1-4一二三四]) ?(?<unit>季度)`,
  `${ofYear}(?<which>[上下])(?<unit>半)年`,
  `${alone}${ofYear}(?<month>${month})(?: ?月)?${span}(?<month2>${month}) ?月`,
  `${alone}${ofYear}(?<month>${month}) ?月`,
  `(?<![\\d.十])(?<day>[12]\\d|3[01]|[1-9])(?:${dayWord})?${span}(?<day2>[12]\\d|3[01]|[1-9])${dayWord}`,
  '(?<![\\d.十万亿])(?<day>[12]\\d|3[01]|[1-9]) ?日(?![元均常])',
  `(?<![\\d.])(?<year>(?:19|20)\\d\\d) ?年?${span}(?<year2>(?:19|20)?\\d\\d) ?年`,
  `(?<![\\d.])(?<year>${year}) ?年(?!代)`,
  bareYear,
]

/** The halves of a year are 上 and 下. */
function numberOf(text: string): number {
  return '上下'.indexOf(text) + 1 || readHan(text)
}

/** Days, months, parts of a year and years; the more specific pattern first. */
export const chineseDates: readonly FigureReader[] = dates.map((source) =>
  dateReader(new RegExp(source, 'g'), numberOf),
)
