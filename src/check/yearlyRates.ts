const currencies = ['USD', 'GBP', 'EUR'] as const

/**
 * Yuan for one unit of each currency, year by year. The ranges are rounded outwards: they distinguish a misprint from a
 * rate, but are no use for conversion.
 */
const rows = `
2010: 6.58-6.84 9.7-11.1 8.1-10
2011: 6.29-6.63 9.7-10.8 8.1-9.65
2012: 6.21-6.39 9.7-10.4 7.6-8.5
2013: 6.05-6.25 9.1-10.2 7.85-8.55
2014: 6.04-6.26 9.5-10.75 7.5-8.7
2015: 6.18-6.5 9.05-10.05 6.5-7.65
2016: 6.44-6.97 8.15-9.8 6.9-7.65
2017: 6.48-6.97 8.3-9.1 7.2-8
2018: 6.24-6.98 8.5-9.2 7.5-8.1
2019: 6.68-7.19 8.4-9.35 7.6-8.05
2020: 6.51-7.18 8.1-9.25 7.4-8.3
2021: 6.34-6.58 8.4-9.2 7.1-8.05
2022: 6.3-7.33 7.5-8.7 6.7-7.5
2023: 6.69-7.35 8-9.4 7.1-8.15
2024: 7-7.33 8.9-9.55 7.4-8
2025: 6.95-7.36 8.8-10 7.4-8.5
`

const rates = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [year = '', spans = ''] = row.split(': ')
    return { year: Number(year), spans: spans.split(' ').map((span) => span.split('-').map(Number)) }
  })

export type ForeignCurrency = (typeof currencies)[number]

export function isForeignCurrency(unit: string): unit is ForeignCurrency {
  return currencies.some((currency) => currency === unit)
}

/**
 * The lowest and highest rate of a currency in a year, or else in the nearest year that the table has. `tolerance` is the share
 * by which a printed rate may be outside: 2%, because it is rounded and its day is not known, and 5% more for each year between.
 */
export function ratesIn(currency: ForeignCurrency, wanted: number) {
  const apart = (one: (typeof rates)[number]) => Math.abs(one.year - wanted)
  const nearest = rates.reduce((best, one) => (apart(one) < apart(best) ? one : best))
  const [low = 0, high = 0] = nearest.spans[currencies.indexOf(currency)] ?? []
  return { year: nearest.year, low, high, tolerance: 0.02 + 0.05 * apart(nearest) }
}
