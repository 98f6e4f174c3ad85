/**
 * A number as it was printed. `digits` is exact and plain (`299230000000`, `13.1`). `exponent` is the power of ten of
 * the last printed digit: 7 for `299.23 billion`, -1 for `13.1`.
 */
export type Amount = {
  readonly value: number
  readonly digits: string
  readonly exponent: number
}

/** `amountOf('2992.3', 8)` → 299,230,000,000, printed to ten millions. */
export function amountOf(printed: string, scale = 0): Amount {
  const [whole = '', fraction = ''] = printed.replaceAll(',', '').split('.')
  const exponent = scale - fraction.length
  const digits = placePoint(whole + fraction, exponent)
  return { value: Number(digits), digits, exponent }
}

/** The amount below zero. */
export function negative({ value, digits, exponent }: Amount): Amount {
  return { value: -value, digits: `-${digits}`, exponent }
}

function placePoint(figures: string, exponent: number): string {
  const bare = figures.replace(/^0+(?=\d)/, '')
  if (exponent >= 0) return bare === '0' ? bare : bare + '0'.repeat(exponent)
  const padded = bare.padStart(1 - exponent, '0')
  const fraction = padded.slice(exponent).replace(/0+$/, '')
  return fraction === '' ? padded.slice(0, exponent) : `${padded.slice(0, exponent)}.${fraction}`
}

/** The digits with a comma after each group of three: `299,230,000,000`, `7,708.52`. */
export function groupDigits(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** The value of the last digit that is not zero: 100 for 600, 10,000,000,000 for 30,000,000,000. */
export function roundness({ value, digits, exponent }: Amount): number {
  if (value === 0 || digits.includes('.')) return 10 ** exponent
  return 10 ** (digits.length - digits.replace(/0+$/, '').length)
}
