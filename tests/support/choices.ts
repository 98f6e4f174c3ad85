/** Draws one of the options. */
export type Choose = <T>(options: readonly T[]) => T

/** A drawing of lots that is the same for the same seed (a linear congruential generator, ANSI C's constants). */
export function choices(seed: number): Choose {
  let state = seed
  return (options) => {
    state = (state * 1103515245 + 12345) % 2147483648
    const drawn = options[Math.floor((state / 2147483648) * options.length)]
    if (drawn === undefined) throw new RangeError('nothing to choose from')
    return drawn
  }
}
