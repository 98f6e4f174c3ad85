import { type Amount, amountOf } from './amount.ts'
import { isCurrency, unitPattern } from './units.ts'

/** 兆 before money is a million million, with or without 多 or 余 between. */
const trillionOfMoney = `兆(?=[多余]? ?(?:${unitPattern('zh', isCurrency)}|[韩新台]元|卢布))`

const powers = [
  ['兆', 12],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
] as const

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

/** A number in Chinese characters: 二十七, 一千三百, 三点五, 两. */
export const hanNumber = `(?:(?:[一二两三四五六七八九十万亿]|${hundred}|${thousand})(?:[〇零一二两三四五六七八九十万亿]|[多余](?=[万亿])|${hundred}|${thousand}|${trillionOfMoney})*)(?:点[〇零一二三四五六七八九]+(?:[万亿]*|${trillionOfMoney}))?`

export const chineseNumber = `(?:${arabicNumber}|${hanNumber})`

/** Whether the characters form a valid number. 三五 and 二三 do not. */
export function isHanNumber(text: string): boolean {
  return !/^[^点]*[一二两三四五六七八九]{2}(?!.*点)/.test(text)
}

/** Reads a match of `chineseNumber`. */
export function readChineseNumber(text: string): Amount {
  const compact = text.replace(/[ 多余]/g, '')
  const [, larger, smaller] = /^(\d+)亿(\d+)万$/.exec(compact) ?? []
  if (larger && smaller) return amountOf(larger + smaller.padStart(4, '0'), 4)
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
  return words === '' ? 0 : String(readHan(words)).length - 1
}

function digitOf(character: string): number {
  return character === '两' ? 2 : Math.max(0, '〇一二三四五六七八九'.indexOf(character))
}

/**
 * An integer in Chinese characters or Arabic digits: 二十七 → 27, 一千零五 → 1005, 一千五 → 1500, 二〇二一 → 2021,
 * `27` → 27.
 */
export function readHan(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [word, power] = powers.find(([scale]) => text.includes(scale)) ?? []
  if (word === undefined) return Number([...text].map(digitOf).join(''))
  const at = text.lastIndexOf(word)
  const [before, after] = [text.slice(0, at), text.slice(at + 1)]
  const isShort = power > 1 && /^[一二三四五六七八九]$/.test(after)
  const rest = isShort ? digitOf(after) * 10 ** (power - 1) : readHan(after.replace(/^[零〇](?=.)/, ''))
  return (before === '' ? 1 : readHan(before)) * 10 ** power + rest
}
