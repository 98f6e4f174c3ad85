import { amountOf, negative } from './amount.ts'
import {
  arabicNumber,
  chineseNumber,
  hanNumber,
  isHanNumber,
  readChineseNumber,
  readHan,
} from './chineseNumber.ts'
import { percentOf } from './englishQuantities.ts'
import { type FigureReader, type Reading, terminal, wording } from './figureScanner.ts'
import { isCurrency, unitPattern, unitReader } from './units.ts'

const unitOf = unitReader('zh')
const unit = `(?: ?(?<unit>${unitPattern('zh')}))?`
const sign = '(?:人民币|港币|新?台币|(?:US|HK|NT)\\$|[$￥¥£€])'
const more = ' ?[多余]?'

/** These words are always counted. Before any other word a Chinese digit may be part of a name. */
const counter =
  '个|家|项|人|名|位|条|座|辆|台|架|艘|次|种|类|所|处|批|场|届|岁|件|套|户|支|只|栋|间|列|款|部|份|倍|宗|笔|枚|趟|班'

/** 成 is a tenth, unless it begins a word. Four tenths may be (四成为), but 之一成为 is “has become”. */
const tenths = '成(?![立功交本果长都渝效]|员(?!工)|(?<=一成)为)'

const glued = '(?<![A-Za-z\\d.]|[A-Z]-)'

const arabic: FigureReader = {
  pattern: new RegExp(
    `${glued}(?<sign>${sign} ?)?(?<minus>(?<![\\d%％一-龥])[-−])?(?<number>${arabicNumber})${more}(?:(?<tenths>${tenths})|${unit})(?!(?:[,.]?\\d[\\d,.]*)?[A-Za-z])`,
    'g',
  ),
  read: readAmount,
}

const han: FigureReader = {
  pattern: new RegExp(
    `(?<![第数几上])(?<number>${hanNumber})${more}(?:(?<tenths>${tenths})|${unit})(?=(?<counter>${counter})?)`,
    'g',
  ),
  read: (match) => {
    const { number = '', unit: printed, tenths: parts, counter: counted } = match.groups ?? {}
    if (!isHanNumber(number)) return readNeighbours(match)
    const reading = readAmount(match)
    const plain = /^[一两二百千万亿]$|^[百千万亿]/.test(number)
    // English writes “a kilometre” and “gigabit”, which are not figures, and “tripled” for a rise by two times.
    if ((number === '一' && printed !== undefined) || (plain && /^[兆倍]$/.test(printed ?? '')))
      return { ...reading, weak: true }
    const measured = printed !== undefined && !/^(?:[周个]?[年天周]|[升伏瓦斤克])$/.test(printed)
    const certain =
      measured || parts !== undefined || (!plain && (number.length > 1 || counted !== undefined))
    return certain ? reading : { ...reading, weak: true }
  },
}

/** Reads 两三千 and 七八成 as ranges. The digits may be part of a name, so they count only beside the same range. */
function readNeighbours({ 0: whole, groups = {} }: RegExpExecArray): Reading | undefined {
  const [, low, high, scale = ''] =
    /^([两二三四五六七八])([三四五六七八九])([十百千万亿]*)$/.exec(groups.number ?? '') ?? []
  if (!low || !high || !(low + high === '三五' || readHan(high) === readHan(low) + 1)) return undefined
  const [first, last] = [low, high].map((end) =>
    readAmount({ 0: whole, groups: { ...groups, number: end + scale } }),
  )
  if (!first || !last) return undefined
  const { value, digits, exponent } = last
  return { ...first, high: { value, digits, exponent }, weak: true }
}

function readAmount({
  0: whole,
  groups = {},
}: Pick<RegExpExecArray, 0 | 'groups'>): Extract<Reading, { kind: 'quantity' }> {
  const { unit: printed, sign: prefix, tenths: parts, minus, number = '' } = groups
  const suffix = /[多余]/.exec(whole)?.[0]
  const plain = readChineseNumber(number)
  const amount = parts === undefined ? plain : amountOf(plain.digits, 1)
  const measured = parts === undefined ? unitOf(printed) : 'percent'
  const currency = prefix === undefined ? measured : unitOf(prefix.trim())
  return {
    kind: 'quantity',
    // The 元 of 新台币3兆元 is not a yuan.
    unit: isCurrency(measured) && (measured !== 'CNY' || prefix === undefined) ? measured : currency,
    // English expresses the 1 of 1美元兑6.5元 as “the dollar”.
    ...(number === '1' && isCurrency(measured) ? { weak: true } : {}),
    ...(minus === undefined ? amount : negative(amount)),
    ...(suffix === undefined ? {} : { approximation: { rounding: 'over', words: suffix } }),
  }
}

/** How many hundredths each part is, as a power of ten. */
const parts = new Map([
  ['百', 0],
  ['千', -1],
  ['万', -2],
  ['百万', -4],
])

const percent: FigureReader = {
  pattern: new RegExp(`(?<part>百万|百|(?<!十)[千万])分之(?<number>${chineseNumber})${more}`, 'g'),
  read: ({ groups: { number = '', part = '' } = {} }) => {
    const { digits } = readChineseNumber(number)
    return { kind: 'quantity', unit: 'percent', ...amountOf(digits, parts.get(part)) }
  },
}

const fraction: FigureReader = {
  pattern: /(?<under>[二三四五十])分之(?<top>[一二三四])|(?<half>一半)/g,
  read: ({ groups = {} }) => ({
    kind: 'quantity',
    unit: 'percent',
    ...percentOf(readHan(groups.top ?? '一'), readHan(groups.under ?? '二')),
    weak: true,
  }),
}

const plan: FigureReader = {
  pattern: /第?(?<number>十[一二三四五六]?)(?:五(?=[”"]|规划|期间|时期|以来|末|初)|个五年(?:规划|计划))/g,
  read: ({ groups: { number = '' } = {} }) => ({ kind: 'plan', ...amountOf(String(readHan(number))) }),
}

const ordinal: FigureReader = {
  pattern: new RegExp(`第 ?(?<number>${chineseNumber})(?!方|时间|一)`, 'g'),
  read: ({ groups: { number = '' } = {} }) => {
    const base = { kind: 'ordinal', ...readChineseNumber(number) } as const
    return base.value === 1 ? { ...base, weak: true } : base
  },
}

const first: FigureReader = {
  pattern: /首(?=[个次家批座条届位款期例创笔单台列班支只艘架])/g,
  read: () => ({ kind: 'ordinal', ...amountOf('1'), weak: true }),
}

/** Patterns for everything but dates and times, in the order in which they are tried. */
export const chineseQuantities: readonly FigureReader[] = [
  percent,
  fraction,
  plan,
  ordinal,
  terminal,
  arabic,
  han,
  first,
  wording(/双(?=[^减碳流方边创语重循])/g, 2),
]
