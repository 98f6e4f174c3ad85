import type { Language } from '../languages.ts'
import { groupDigits } from './amount.ts'
import type { CountedFigure, OrdinalFigure, QuantityFigure, Rounding } from './figure.ts'
import { unitName } from './units.ts'

/** What is written before the digits in place of the words that round a figure. */
const signs = {
  nearly: ['just under ', '略低于'],
  under: ['< ', '< '],
  over: ['> ', '> '],
  about: ['≈ ', '≈ '],
  'up to': ['≤ ', '≤ '],
  'at least': ['≥ ', '≥ '],
} as const satisfies Record<Rounding, readonly [en: string, zh: string]>

/**
 * Writes a figure in plain digits, as readers of the language do: `299,230,000,000 yuan`, 299,230,000,000元, `3rd`.
 * Rounding stays: “nearly 600” becomes `just under 600`.
 */
export function plainFigure(figure: CountedFigure, language: Language): string {
  return figure.kind === 'quantity' ? plainQuantity(figure, language) : plainOrdinal(figure, language)
}

function plainQuantity({ digits, high, unit, approximation }: QuantityFigure, language: Language): string {
  const several = unitName(unit, language)
  const name = digits === '1' && high === undefined ? several.replace(/(?<=ch)es$|(?<=\w)s$/, '') : several
  const sign = approximation === undefined ? '' : signs[approximation.rounding][language === 'en' ? 0 : 1]
  return sign + [digits, ...(high === undefined ? [] : [high.digits])].map(groupDigits).join('–') + name
}

const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' })
const suffixes = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' } as const

function plainOrdinal({ digits, value }: OrdinalFigure, language: Language): string {
  const grouped = groupDigits(digits)
  return language === 'zh' ? `第${grouped}` : grouped + suffixes[ordinalRules.select(value)]
}
