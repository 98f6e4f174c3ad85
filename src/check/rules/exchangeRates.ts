import type { QuantityFigure } from '../../archive/figures/figure.ts'
import { findFigures } from '../../archive/figures/findFigures.ts'
import type { Language } from '../../archive/languages.ts'
import { oncePerPair, textRule } from '../editorialRule.ts'
import { type ForeignCurrency, isForeignCurrency, ratesIn } from '../yearlyRates.ts'

type Conversion = {
  readonly currency: ForeignCurrency
  readonly printed: string
  /** Yuan for one unit of the currency: the rate that the two sums imply, and its possible error from their last digits. */
  readonly rate: number
  readonly lowest: number
  readonly highest: number
}

const bracket =
  /^\s*[(（]\s*(?:(?:or |some )?(?:about|around|nearly|equivalent to|approximately) |约合?|折合|合)?$/

/** Sums in yuan followed by the same sum in another currency in brackets, or the other way round. */
function conversionsIn(text: string, language: Language): Conversion[] {
  const figures = findFigures(text, language)
  return figures.slice(1).flatMap((second, index) => {
    const first = figures[index]
    if (first?.kind !== 'quantity' || second.kind !== 'quantity') return []
    if (!bracket.test(text.slice(first.end, second.start))) return []
    const [yuan, other] = first.unit === 'CNY' ? [first, second] : [second, first]
    if (yuan.unit !== 'CNY' || !isForeignCurrency(other.unit)) return []
    const [a, b] = [halfDigit(yuan), halfDigit(other)]
    return {
      currency: other.unit,
      printed: text.slice(first.start, second.end + 1),
      rate: yuan.value / other.value,
      lowest: (yuan.value - a) / (other.value + b),
      highest: (yuan.value + a) / (other.value - b),
    }
  })
}

function halfDigit({ exponent }: QuantityFigure): number {
  return 10 ** exponent / 2
}

export const exchangeRates = oncePerPair(
  textRule('exchange-rates', ({ text, language, part, story }, issue) => {
    const year = Number((story.date ?? issue.id).slice(0, 4))
    const conversions = part === 'note' ? [] : conversionsIn(text, language)
    return conversions.flatMap(({ currency, printed, rate, lowest, highest }) => {
      const { tolerance, ...known } = ratesIn(currency, year)
      if (highest * (1 + tolerance) >= known.low && lowest <= known.high * (1 + tolerance)) return []
      const params = { text: printed, rate: rate.toFixed(2), currency, ...known }
      return { code: 'year', params, level: 'error' } as const
    })
  }),
)
