import { invariant } from '../invariant.ts'
import { type Amount, amountOf } from './amount.ts'
import { isCurrency, unitPattern } from './units.ts'

/** 兆 before money is a million million, with or without 多 or 余 between. */
const trillionOfMoney = `兆(?=[多余]? ?(?:${unitPattern('zh', isCurrency)}|[韩新台]元|卢布))`

const hanDigits = '〇一二三四五六七八九'
const small = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
])
const large = new Map([
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
  ['兆', 12],
])

const unit = unitPattern('zh')
/** What may follow 千安, 千欧 and 千牛 as units. 安 also begins 安徽, and 欧 also 欧洲. */
const unitEnd = '(?=$|[^一-龥]|[的以每和及至到或左])'
/** Units with 千 that `units.ts` lacks. */
const rareUnit = `乏|字节|比特(?!币)|安(?:培|时|${unitEnd})|牛(?:顿|米|${unitEnd})|欧(?:姆|电阻|${unitEnd})`
/** 百 and 千 do not scale the number before them if they begin a unit or 百分之. */
const hundred = `(?!${unit})百(?!分)`
const thousand = `(?!${unit})千(?!${rareUnit})`
const smallScale = `(?:十|${hundred}|${thousand})`
const scale = `(?:${smallScale}?(?:万亿|亿|万|${trillionOfMoney})|${smallScale})`

/** A number in Arabic digits, with its scale: 2992.3亿, 1.2万亿, 40多万, 1亿2000万. */
export const arabicNumber = `\\d+(?:,\\d{3})*(?:\\.\\d+)?(?: ?亿\\d{1,4} ?万| ?[多余]?${scale})?`

/** The scale of a figure that begins with a number in Arabic digits. */
export const scaleBehind = new RegExp(`^[\\d.,]+ ?(${scale}|兆$)`)

/** A number in Chinese characters: 二十七, 一千三百, 三点五, 两. */
export const hanNumber = `(?:(?:[一二两三四五六七八九十万亿]|${hundred}|${thousand})(?:[〇零一二两三四五六七八九十万亿]|[多余](?=[万亿])|${hundred}|${thousand}|${trillionOfMoney})*)(?:点[〇零一二三四五六七八九]+(?:[万亿]*|${trillionOfMoney}))?`

export const chineseNumber = `(?:${arabicNumber}|${hanNumber})`

/** Whether the characters form a valid number. 三五 and 二三 do not. */
export function isHanNumber(text: string): boolean {
  return !/[一二两三四五六七八九][一二两三四五六七八九](?!.*点)/.test(
    invariant(text.split('点')[0], 'whole number'),
  )
}

/** Reads a match of `chineseNumber`. */
export function readChineseNumber(text: string): Amount {
  const compact = text.replace(/[ 多余]/g, '')
  const compound = /^(\d+)亿(\d+)万$/.exec(compact)
  if (compound !== null)
    return amountOf(`${invariant(compound[1], '亿')}${invariant(compound[2], '万').padStart(4, '0')}`, 4)
  const arabic = /^[\d,.]+/.exec(compact)?.[0]
  if (arabic !== undefined) return amountOf(arabic, scaleOf(compact.slice(arabic.length)))
  const [whole = '', fraction] = compact.split('点')
  if (fraction !== undefined) return readDecimal(whole, fraction)
  const value = readHan(compact)
  const zeros = scaleOf(/[百千万亿兆]+$/.exec(compact)?.[0] ?? '')
  return value % 10 ** zeros === 0 ? amountOf(String(value / 10 ** zeros), zeros) : amountOf(String(value))
}

function readDecimal(whole: string, fraction: string): Amount {
  const digits = fraction.replace(/[万亿兆]+$/, '')
  const printed = `${readHan(whole)}.${[...digits].map(digitOf).join('')}`
  return amountOf(printed, scaleOf(fraction.slice(digits.length)))
}

/** The power of ten of scale words: 亿 → 8, 百万 → 6; 0 without one. */
function scaleOf(words: string): number {
  const last = [...large.keys()].filter((word) => words.endsWith(word)).sort((a, b) => b.length - a.length)[0]
  const rest = last === undefined ? words : words.slice(0, -last.length)
  return (large.get(last ?? '') ?? 0) + (small.get(rest.at(-1) ?? '') ?? 0)
}

function digitOf(character: string): number {
  if (character === '零') return 0
  return character === '两' ? 2 : hanDigits.indexOf(character)
}

/**
 * An integer in Chinese characters or Arabic digits: 二十七 → 27, 一千零五 → 1005, 一千五 → 1500, 二〇二一 → 2021,
 * `27` → 27.
 */
export function readHan(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (!/[十百千万亿兆]/.test(text)) return Number([...text].map(digitOf).join(''))
  const shortened = /([百千万亿])([一二三四五六七八九])$/.exec(text)
  if (shortened)
    return readHan(text.slice(0, -1)) + (digitOf(shortened[2] ?? '') * 10 ** scaleOf(shortened[1] ?? '')) / 10
  for (const [word, power] of [
    ['兆', 12],
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const at = text.lastIndexOf(word)
    if (at >= 0)
      return (at === 0 ? 1 : readHan(text.slice(0, at))) * 10 ** power + readRest(text.slice(at + 1))
  }
  return readUnderTenThousand(text)
}

function readRest(text: string): number {
  return text === '' ? 0 : readHan(text.replace(/^[零〇](?=.)/, ''))
}

function readUnderTenThousand(text: string): number {
  let total = 0
  let digit = 0
  for (const character of text) {
    const power = small.get(character)
    if (power === undefined) digit = digitOf(character)
    else {
      total += (digit || 1) * 10 ** power
      digit = 0
    }
  }
  return total + digit
}

const money = /市值|资产|规模|预算|营收|投资|基金|债|贷|收入|总值|[亿元]/
const network = /宽带|带宽|网[速络]|速[率度]|流量|光纤|下载|[上下]行|内存|存储|缓存|文件|频/
const measured =
  /^(?:[吨焦欧巴乏瓦伏帕赫]|电子伏|像素)|宽带|带宽|网|速[率度]|流量|光[纤缆]|端口|专线|下载|数据|内存|存储|文件|频|秒|入户|用户/
/** Broadband and data are sold by the hundred 兆. Few sums of money reach a hundred million million. */
const hundreds = /^\d[\d,]{2,}/

/** Whether the 兆 that ends a match is a million million, and not a speed, a memory size or part of a unit. */
export function isTrillion({ input, index, 0: matched }: RegExpExecArray): boolean {
  const end = index + matched.length
  const before = /[^，。；]*$/.exec(input.slice(Math.max(0, index - 16), index))?.[0] ?? ''
  const after = /^[^，。；、]*/.exec(input.slice(end, end + 6))?.[0] ?? ''
  return money.test(before) || !(hundreds.test(matched) || network.test(before) || measured.test(after))
}
