import { amountOf, negative } from './amount.ts'
import { englishNumber, englishOrdinal, largeOrdinal, readEnglishNumber } from './englishNumber.ts'
import { type FigureReader, type Reading, terminal, wording } from './figureScanner.ts'
import { isWording, unitPattern, unitReader } from './units.ts'

const unitOf = unitReader('en')
const sign = '(?:(?:US|HK|NT)\\$|[$£€¥￥]|(?:RMB|CNY|USD|GBP|EUR|TWD)(?= ?\\d))'
const unit = `(?:[ -]?(?<unit>${unitPattern('en')})(?![a-z²³0-9]))?`

/**
 * No letter, digit or point may come directly before a figure, nor a capital and a hyphen: G93, COVID-19 and
 * 3.0.1 are names. The second figure of 200 MW/400 MWh counts.
 */
const unglued = '(?<![\\w.,$£€¥]|(?<!W)/|\\b(?!magnitude)[A-Z]+-)'

const quantity = new RegExp(
  `${unglued}(?<sign>${sign} ?)?(?<minus>(?<=^|[\\s(])[-−–](?=\\d))?(?<number>${englishNumber})${unit}`,
  'gi',
)

/** People or goods, perhaps with one word before them: “rural households”, but not “from homes”. */
const peopleOrGoods =
  /^ (?!(?:above|and|away|below|between|by|deep|for|from|high|in|long|of|on|tall|to|wide) )(?:[a-z-]+ )?(?:people\b|(?:passenger|user|resident|vehicle|car|tourist|visitor|trip|visit|household|home|job|worker|customer|student|parcel|order|bottle|unit|container)s\b)/i

function readAmount(match: RegExpExecArray): Reading | undefined {
  const { number = '', sign: prefix, minus } = match.groups ?? {}
  const rest = match.input.slice(match.index + match[0].length)
  if (/^[a-z]/i.test(rest) && /\d$/.test(match[0])) return undefined
  const currency = prefix === undefined ? undefined : unitOf(prefix.trim())
  const printed = unitOf(match.groups?.unit)
  // K and m are scales only before a unit, for money, people and goods: not in 4K, nor in a 60m span.
  if (/\d[km]$/i.test(number) && currency === undefined && printed === 'count' && !peopleOrGoods.test(rest))
    return readMetres(number, rest)
  // 5G is a name, and 20T a disk's size.
  if (/\d[GT]$/.test(match[0])) return undefined
  const amount = readEnglishNumber(number)
  const signed = minus === undefined ? amount : negative(amount)
  const base = { kind: 'quantity', unit: currency ?? printed, ...signed } as const
  return /^[a-z]/i.test(number) && isWording(base.value, base.unit) ? { ...base, weak: true } : base
}

/** Reads `60m` as metres, and `500M broadband` as megabits. */
function readMetres(number: string, rest: string): Reading | undefined {
  const unit = number.endsWith('m') ? 'm' : number.endsWith('M') && network.test(rest) ? 'Mb' : undefined
  return unit && { kind: 'quantity', unit, ...amountOf(number.slice(0, -1)) }
}

const network = /^ (?:broadband|bandwidth|fib(?:re|er)|internet|network|connection)/i

const parts = '(half|third|quarter|fifth|tenth)'
const upToNine = '(one|two|three|four|five|six|seven|eight|nine)'

/** Patterns that show that “a third” is a share, not the next after two: a third of it, by a third, to nearly a third. */
const signsOfShare = [
  '(?= (?:of|the|more|less|fewer|higher|lower|as)\\b)',
  '(?<=\\bby \\w+[- ]\\w+)',
  '(?<=\\b(?:to|from|of|over|under|than|nearly|almost|about|around|roughly) \\w+[- ]\\w+)(?=[.,;)]|$| (?:to|in|on|this|last|year|and|or|while)\\b)',
].join('|')

/** One in three, four out of five; one desk in four is. */
const outOf = [
  '(?:in|out of) (two|three|four|five|ten)\\b(?! (?:years|months|weeks|days))',
  '\\w+ in (three|four|five|ten)\\b(?= (?:is|are|was|were|ha[sd]|have|will|would|can|by|now)\\b|[.,;])',
].join('|')

/**
 * A share in words. “Two schools in four cities” are two figures, and “four in five years” too. The groups have the number of
 * parts, and of how many.
 */
const fraction: FigureReader = {
  pattern: new RegExp(
    [
      `\\b(a|one|two|three|four)[- ]${parts}s?(?:${signsOfShare})`,
      `\\b${upToNine} (?:${outOf})`,
      `\\b${upToNine}-${parts}s\\b`,
      '\\b(half)\\b(?![ -]years?\\b| a dozen\\b| (?:a )?(?:m|b|tr)illion\\b)',
    ].join('|'),
    'gi',
  ),
  read: ([, ...groups]) => {
    const [under = 1, top = 1] = groups.flatMap((one) => (one ? readEnglishNumber(one).value : [])).reverse()
    return { kind: 'quantity', unit: 'percent', ...percentOf(top, under), weak: true }
  },
}

/** A fraction as a percentage with four decimals: `percentOf(1, 3)` → 33.3333. */
export function percentOf(top: number, under: number): ReturnType<typeof amountOf> {
  return amountOf(String(Number(((top / under) * 100).toFixed(4))), 0)
}

/** Half a dozen, two dozen. Writers round to them, so that they count only beside the same number. */
const dozen: FigureReader = {
  pattern: /\b(half a|a|two|three|four|five|six) dozen\b/gi,
  read: ([, dozens = '']) => {
    const count = /^half/i.test(dozens) ? 6 : readEnglishNumber(dozens).value * 12
    return { kind: 'quantity', unit: 'count', ...amountOf(String(count)), weak: true }
  },
}

/** Threefold, tripled. It may be a rise by two times in Chinese, so it counts only beside the same number. */
const multiple: FigureReader = {
  pattern:
    /\b(?:(two|three|four|five|six|seven|eight|nine|ten)fold|(tripl|trebl)(?:e[ds]?|ing)|quadrupl(?:e[ds]?|ing))\b/gi,
  read: ([, number, triple]) => ({
    kind: 'quantity',
    unit: 'times',
    ...readEnglishNumber(number ?? (triple ? 'three' : 'four')),
    weak: true,
  }),
}

/** Words that count, or are mere wording. */
const countingWords = [
  wording(/\ba?round[- ]the[- ]clock\b/gi, 24),
  wording(/\b(?:both|dual|twin|double|twice)\b/gi, 2),
  wording(/\b(?:once|single|sole)\b/gi, 1),
]

const ordinal: FigureReader = {
  pattern: new RegExp(`(?<![\\w.,])(?:No\\. ?(?<number>\\d+)|${largeOrdinal}|${englishOrdinal})`, 'gi'),
  read: ({ 0: text, groups = {} }) => {
    const amount = groups.number === undefined ? readEnglishNumber(text) : amountOf(groups.number)
    const base = { kind: 'ordinal', ...amount } as const
    return /^(?:first|second|No\. ?1)$/i.test(text) ? { ...base, weak: true } : base
  },
}

const plan: FigureReader = {
  pattern: new RegExp(
    `(?<![\\w.,])(?<number>${englishOrdinal})(?: (?:national )?five[- ]year plan|-five-year plan)`,
    'gi',
  ),
  read: ({ groups: { number = '' } = {} }) => ({ kind: 'plan', ...readEnglishNumber(number) }),
}

/** Patterns for everything but dates and times, in the order in which they are tried. */
export const englishQuantities: readonly FigureReader[] = [
  plan,
  fraction,
  ordinal,
  dozen,
  multiple,
  terminal,
  { pattern: quantity, read: readAmount },
  ...countingWords,
]
