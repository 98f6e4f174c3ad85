const variance = 10

/** The negative logarithm of the probability that two translations differ in length by at least this much. */
export function lengthCost(one: number, other: number): number {
  const mean = (one + other) / 2
  const delta = Math.abs(one - other) / Math.sqrt(Math.max(1, mean) * variance)
  return -Math.log(Math.max(2 * (1 - normal(delta)), 1e-12))
}

/** Abramowitz and Stegun 26.2.17: the normal distribution up to `z`, for `z` ≥ 0. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}
