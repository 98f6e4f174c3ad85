/** Picks one of the options at random. */
export type Choose = <T>(options: readonly T[]) => T

/**
 * A random generator with a seed; the same seed gives the same numbers (a linear congruential generator, ANSI C's
 * constants).
 */
export function choices(seed: number): Choose {
  let state = seed
  return (options) => {
    state = (state * 1103515245 + 12345) % 2147483648
    const drawn = options[Math.floor((state / 2147483648) * options.length)]
    if (drawn === undefined) throw new RangeError('nothing to choose from')
    return drawn
  }
}
