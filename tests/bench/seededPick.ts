/** Picks one of the items at random, but the same way in every run. */
export type Pick = <T>(items: readonly T[]) => T

/** A linear congruential generator, with the constants of Numerical Recipes. */
export function seededPick(seed: number): Pick {
  let state = seed >>> 0
  return (items) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const item = items[Math.floor((state / 2 ** 32) * items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
}
