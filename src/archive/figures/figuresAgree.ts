import { type Amount, roundness } from './amount.ts'
import type { DateFigure, Figure, OrdinalFigure, PartialDate, QuantityFigure, TimeFigure } from './figure.ts'
import { conversion } from './units.ts'

/** How well two figures agree in kind, unit, value and rounding: from 0 (not at all) to 4. */
export type Agreement = number

/**
 * How well a figure in one language agrees with one in the other. The printed precision counts: 13% agrees with 13.1%,
 * and “nearly 600” with 590. But 13.1% does not agree with 13.2%, nor “nearly 600” with 610.
 */
export function figuresAgree(a: Figure, b: Figure): Agreement {
  if (a.kind === 'date') return datesAgree(a, b)
  if (b.kind === 'date') return datesAgree(b, a)
  if (a.kind === 'time') return timesAgree(a, b)
  if (b.kind === 'time') return timesAgree(b, a)
  if (a.kind === 'quantity' && b.kind === 'quantity') return quantitiesAgree(a, b)
  if (a.value !== b.value) return 0
  if (a.kind === b.kind) return 4
  // One language may count line 18 or a 19th month, and the other may rank it. Both languages name a
  // five-year plan.
  return a.kind === 'plan' || b.kind === 'plan' || !isCounted(a) || !isCounted(b) ? 0 : 1
}

/** “Until ten in the evening” may be 晚上10点. */
function timesAgree({ minutes }: TimeFigure, other: Figure): Agreement {
  if (other.kind === 'time') return minutes === other.minutes ? 4 : 0
  if (other.kind !== 'quantity' || other.unit !== 'count') return 0
  return other.value * 60 === minutes || (other.value + 12) * 60 === minutes ? 1 : 0
}

function isCounted(figure: QuantityFigure | OrdinalFigure): boolean {
  return (
    figure.kind !== 'quantity' ||
    (['count', 'month', 'year'].includes(figure.unit) && figure.high === undefined)
  )
}

function datesAgree(date: DateFigure, other: Figure): Agreement {
  const { from, to } = date
  if (other.kind === 'date') return spansAgree(date, other)
  // "On the 27th" may be 27日.
  if (other.kind === 'ordinal') return isLoneDay(date) && from.day === other.value ? 1 : 0
  if (other.kind !== 'quantity' || other.high !== undefined) return 0
  // "2000 companies" reads as a year in one language and as a count in the other.
  if (to === undefined) return other.unit === 'count' && !from.month && other.value === from.year ? 1 : 0
  // “In five months” may be 前五月.
  return other.unit === 'month' && from.month === 1 && !from.day && other.value === to.month ? 1 : 0
}

function isLoneDay({ from, to }: DateFigure): boolean {
  return to === undefined && from.month === undefined && from.day !== undefined
}

function spansAgree(a: DateFigure, b: DateFigure): Agreement {
  if ((a.to === undefined) !== (b.to === undefined)) return 0
  const begins = partsAgree(a.from, b.from)
  const ends = a.to === undefined || b.to === undefined ? begins : partsAgree(a.to, b.to)
  return Math.min(begins, ends)
}

function partsAgree(a: PartialDate, b: PartialDate): Agreement {
  const parts = ['year', 'month', 'day'] as const
  if (parts.some((part) => a[part] !== undefined && b[part] !== undefined && a[part] !== b[part])) return 0
  const finest = (date: PartialDate) => parts.findLast((part) => date[part] !== undefined)
  if (finest(a) !== finest(b)) return 0
  return parts.every((part) => a[part] === b[part]) ? 4 : 3
}

function quantitiesAgree(a: QuantityFigure, b: QuantityFigure): Agreement {
  const factor = conversion(b.unit, a.unit) ?? bareUnit(a, b)
  if (factor === undefined || (a.high === undefined) !== (b.high === undefined)) return 0
  const lows = valuesAgree(a, b, factor, a, b)
  if (!lows || (a.high !== undefined && b.high !== undefined && !valuesAgree(a.high, b.high, factor, a, b)))
    return 0
  if (conversion(b.unit, a.unit) === undefined) return 1
  if (a.value !== b.value * factor) return 2
  return a.approximation?.rounding === b.approximation?.rounding ? 4 : 3
}

/**
 * Whether two figures have the same digits but differ in size, such as 3.4 million yuan and 340亿元. One digit
 * is enough only with a unit: 2 cities and 200,000 people have nothing to do with each other.
 */
export function differInScale(a: Figure, b: Figure): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.value === b.value) return false
  const factor = conversion(b.unit, a.unit)
  const [one = '', other] = [a, b].map(({ digits }) => digits.replace('.', '').replace(/^0+|0+$/g, ''))
  const isSure = one.length > 1 || (factor === 1 && a.unit !== 'count')
  return one === other && isSure && (factor ?? bareUnit(a, b)) === 1
}

/** A text may leave out a unit, but not that of a share: 13.1 and 13.1% differ. */
function bareUnit(a: QuantityFigure, b: QuantityFigure): number | undefined {
  const [bare, measured] = a.unit === 'count' ? [a, b] : [b, a]
  return bare.unit === 'count' && measured.unit !== 'percent' ? 1 : undefined
}

function valuesAgree(x: Amount, y: Amount, factor: number, a: QuantityFigure, b: QuantityFigure): boolean {
  const [first, second] = [Math.abs(x.value), Math.abs(y.value) * factor]
  const gap = second - first
  if (Math.abs(gap) <= printedTolerance(x, y, factor, a.unit !== b.unit)) return !opposed(a, b)
  return reaches(a, x, first, gap) || reaches(b, y, second, -gap)
}

/** Half of the coarser last printed digit, plus a little if units convert: 100,000 mu are 6,667 hectares. */
function printedTolerance(x: Amount, y: Amount, factor: number, converted: boolean): number {
  const largest = Math.max(Math.abs(x.value), Math.abs(y.value) * factor)
  const half = Math.max(10 ** x.exponent, 10 ** y.exponent * factor) / 2
  return (half < largest ? half : 0) + largest * (converted ? 0.005 : 1e-9)
}

/** Where the true value is: below the printed one, above it, or either. */
const sides = { nearly: -1, under: -1, 'up to': -1, about: 0, over: 1, 'at least': 1 } as const

/** “Nearly 600” and “over 600” print the same number but contradict each other. “Up to 600” includes it. */
function opposed(a: QuantityFigure, b: QuantityFigure): boolean {
  const [one = 0, other = 0] = [a, b].map(({ approximation }) =>
    approximation === undefined || approximation.rounding === 'up to' ? 0 : sides[approximation.rounding],
  )
  return one * other < 0
}

/** Whether a rounded figure covers a value that is `gap` larger. */
function reaches({ approximation }: QuantityFigure, amount: Amount, printed: number, gap: number): boolean {
  if (approximation === undefined) return false
  const side = sides[approximation.rounding]
  const reach = Math.min(roundness(amount), printed / 10)
  return side === 0 ? Math.abs(gap) <= reach / 2 : gap * side > 0 && Math.abs(gap) <= reach
}
