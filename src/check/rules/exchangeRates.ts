import type { QuantityFigure } from '../../archive/figures/figure.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import type { Issue } from '../../archive/issue.ts'
import { editorialRule, type Fault, oncePerPair } from '../editorialRule.ts'
import { issueTexts, type LocatedText } from '../storyTexts.ts'
import { type ForeignCurrency, isForeignCurrency, type RateSpan, rateSpan } from '../yearlyRates.ts'

/** Printed rates are rounded, and their day is not known. */
const tolerance = 0.02

type Conversion = LocatedText & {
  readonly currency: ForeignCurrency
  readonly printed: string
  /**
   * Yuan for one unit of the currency: the rate that the two sums imply, and its possible error from their last digits.
   */
  readonly rate: number
  readonly span: RateSpan
}

const bracket =
  /^\s*[(（]\s*(?:(?:or |some )?(?:about|around|nearly|equivalent to|approximately) |约合?|折合|合)?$/

/** Sums in yuan followed by the same sum in another currency in brackets, or the other way round. */
function conversionsIn(located: LocatedText): Conversion[] {
  const { text, language } = located
  const figures = findFigures(text, language)
  return figures.slice(1).flatMap((second, index) => {
    const first = figures[index]
    if (first?.kind !== 'quantity' || second.kind !== 'quantity') return []
    if (!bracket.test(text.slice(first.end, second.start))) return []
    const [yuan, other] = first.unit === 'CNY' ? [first, second] : [second, first]
    if (yuan.unit !== 'CNY' || !isForeignCurrency(other.unit)) return []
    const printed = text.slice(first.start, second.end + 1)
    return [
      {
        ...located,
        currency: other.unit,
        printed,
        rate: yuan.value / other.value,
        span: impliedSpan(yuan, other),
      },
    ]
  })
}

function impliedSpan(yuan: QuantityFigure, other: QuantityFigure): RateSpan {
  const [a, b] = [10 ** yuan.exponent / 2, 10 ** other.exponent / 2]
  return [(yuan.value - a) / (other.value + b), (yuan.value + a) / (other.value - b)]
}

function fits({ span }: Conversion, [low, high]: RateSpan): boolean {
  return span[1] >= low * (1 - tolerance) && span[0] <= high * (1 + tolerance)
}

/** The rate that most of the issue's other stories agree on, among those that fit the year. Needs at least two. */
function usualRate(
  { story, currency }: Conversion,
  issue: Issue,
  all: readonly Conversion[],
): number | undefined {
  const others = all.filter(
    (other) => other.story !== story && other.currency === currency && fitsYear(other, issue),
  )
  const ofStories = new Map(others.map((other) => [other.story, other.rate]))
  const rates = [...ofStories.values()].sort((a, b) => a - b)
  const middle = rates[Math.floor(rates.length / 2)]
  if (middle === undefined) return undefined
  const alike = rates.filter((rate) => Math.abs(rate - middle) <= middle * tolerance)
  return alike.length >= 2 && alike.length > rates.length / 2 ? middle : undefined
}

function yearOf({ story }: Conversion, issue: Issue): number {
  return Number((story.date ?? issue.id).slice(0, 4))
}

function fitsYear(conversion: Conversion, issue: Issue): boolean {
  const span = rateSpan(conversion.currency, yearOf(conversion, issue))
  return span === undefined || fits(conversion, span)
}

function faultOf(
  issue: Issue,
  conversion: Conversion,
  all: readonly Conversion[],
): Fault<'exchange-rates'> | undefined {
  const { currency, printed: text } = conversion
  const rate = conversion.rate.toFixed(2)
  const year = yearOf(conversion, issue)
  const span = rateSpan(currency, year)
  if (span !== undefined && !fits(conversion, span)) {
    const [low, high] = span
    return { code: 'year', params: { text, rate, currency, year, low, high }, level: 'error' }
  }
  const usual = usualRate(conversion, issue, all)
  if (usual === undefined || fits(conversion, [usual, usual])) return undefined
  return { code: 'issue', params: { text, rate, currency, usual: usual.toFixed(2) }, level: 'error' }
}

export const exchangeRates = oncePerPair(
  editorialRule('exchange-rates', (issue) => {
    const all = issueTexts(issue)
      .filter(({ part }) => part !== 'note')
      .flatMap(conversionsIn)
    return all.flatMap((conversion) => {
      const fault = faultOf(issue, conversion, all)
      return fault ? [{ ...fault, path: conversion.path, story: conversion.story.id }] : []
    })
  }),
)
