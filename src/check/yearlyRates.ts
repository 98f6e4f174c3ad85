/** The lowest and highest rate of a currency in a year. */
export type RateSpan = readonly [low: number, high: number]

/**
 * Yuan for one unit of a currency, year by year from `firstYear`. The ranges are rounded outwards: they distinguish a
 * misprint from a rate, but are no use for conversion.
 */
export const yearlyRates = {
  USD: [
    [6.58, 6.84],
    [6.29, 6.63],
    [6.21, 6.39],
    [6.05, 6.25],
    [6.04, 6.26],
    [6.18, 6.5],
    [6.44, 6.97],
    [6.48, 6.97],
    [6.24, 6.98],
    [6.68, 7.19],
    [6.51, 7.18],
    [6.34, 6.58],
    [6.3, 7.33],
    [6.69, 7.35],
    [7, 7.33],
    [6.95, 7.36],
  ],
  GBP: [
    [9.7, 11.1],
    [9.7, 10.8],
    [9.7, 10.4],
    [9.1, 10.2],
    [9.5, 10.75],
    [9.05, 10.05],
    [8.15, 9.8],
    [8.3, 9.1],
    [8.5, 9.2],
    [8.4, 9.35],
    [8.1, 9.25],
    [8.4, 9.2],
    [7.5, 8.7],
    [8, 9.4],
    [8.9, 9.55],
    [8.8, 10],
  ],
  EUR: [
    [8.1, 10],
    [8.1, 9.65],
    [7.6, 8.5],
    [7.85, 8.55],
    [7.5, 8.7],
    [6.5, 7.65],
    [6.9, 7.65],
    [7.2, 8],
    [7.5, 8.1],
    [7.6, 8.05],
    [7.4, 8.3],
    [7.1, 8.05],
    [6.7, 7.5],
    [7.1, 8.15],
    [7.4, 8],
    [7.4, 8.5],
  ],
} as const satisfies Record<string, readonly RateSpan[]>

const firstYear = 2010

export type ForeignCurrency = keyof typeof yearlyRates

export function isForeignCurrency(unit: string): unit is ForeignCurrency {
  return Object.hasOwn(yearlyRates, unit)
}

/** The range of a currency's rate in a year. Undefined if the table lacks the year. */
export function rateSpan(currency: ForeignCurrency, year: number): RateSpan | undefined {
  return yearlyRates[currency][year - firstYear]
}
