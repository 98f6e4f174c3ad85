import { amountOf } from '../archive/figures/amount.ts'
import { readChineseNumber, readHan } from '../archive/figures/chineseNumber.ts'
import { plainFigure } from '../archive/figures/plainFigure.ts'
import { joinSyllables } from '../archive/words/markTones.ts'

const digits = '一二两三四五六七八九'
const whole =
  `(?:(?:[${digits}]{1,2}|[几数])[十百千万亿]|十(?=.)|[百千](?=[万亿])|万(?=亿))` +
  `(?:零?[${digits}]{1,2}[十百千]?|[万亿]|[多余](?=[万亿])|几)*`
const decimal = `[${digits}十零]+点[${digits}零]+`
const share = `(?:[${digits}]?十?[${digits}]?|[百千万])分之(?:${whole}|${decimal}|[${digits}百])`
const numeral = new RegExp(`^(?:第?${whole}|${decimal}[万亿]|${share})$`)

/** Whether two characters or more are a number, which is one word: 三百, 六百五十亿, 第十七, 八千多万, 几十, 百分之三. */
export function isNumeral(word: string): boolean {
  return word.length > 1 && numeral.test(word)
}

/** The lengths of numerals of three characters or more that may begin with these two. */
export function lengthsOfNumerals(beginning: string): readonly number[] {
  if (!mayBegin.test(beginning)) return []
  return mayBeLong.test(beginning) ? [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] : [3, 4]
}

const mayBegin = new RegExp(`^[第几数零分${digits}十百千万]`)
const mayBeLong = new RegExp(`^[^分][${digits}十百千万亿点分]`)

/** Two digits in a row, such as the seven or eight of 七八百. */
const pair = new RegExp(`([${digits}])([${digits}])(?!.*点)`)

/** What a numeral is in figures: 300, 65 billion, 17th, 3%, 2/3, 700–800, more than 80 million, tens of thousands. */
export function figureOf(word: string): string {
  if (pair.test(word)) return ['$1', '$2'].map((one) => figureOf(word.replace(pair, one))).join('–')
  if (/^[几数]/.test(word)) return severalOf(Math.floor(Math.log10(readHan(word.replace(/^./, '一')))))
  const [number = '', under] = word
    .replace(/[第几]/g, '')
    .split('分之')
    .reverse()
  const { value } = readChineseNumber(number)
  if (word.startsWith('第'))
    return plainFigure({ kind: 'ordinal', start: 0, end: 0, ...amountOf(`${value}`) }, 'en')
  const figure = value.toLocaleString('en', value < 1e6 ? {} : inMillions)
  if (under) return under === '百' ? `${figure}%` : `${figure}/${figureOf(under)}`
  return /[几多余]/.test(word) ? `more than ${figure}` : figure
}

/** Several of a power of ten, from ten on: tens, hundreds of millions. */
function severalOf(power: number): string {
  const of = ['', 'tens of ', 'hundreds of '][power % 3]
  const scale = ['', 'thousands', 'millions', 'billions', 'trillions', 'quadrillions'][Math.floor(power / 3)]
  return `${of}${scale}`.replace(/ of $/, '')
}

const inMillions = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 9 } as const

/** The syllables of a numeral in groups, as GB/T 16159 writes it: bābǎi líng qī, liùbǎi wǔshí yì. */
export function spellNumeral(word: string, syllables: readonly string[]): string {
  return [...word.matchAll(group)]
    .map(({ 0: { length }, index }) => joinSyllables(syllables.slice(index, index + length)))
    .join(' ')
}

const group = new RegExp(`第?(?:[几数${digits}]{0,2}(?:十[几${digits}]{0,2}|[百千万亿])|.)`, 'g')
