/** Chance that falls the same way each time. */
export type Dice = {
  readonly pick: <T>(items: readonly T[]) => T
  /** One to `most` different ones of the items, mostly one. */
  readonly some: <T>(items: readonly T[], most: number) => T[]
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
export function rollDice(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(roll() * items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
  const some = <T>(items: readonly T[], most: number): T[] => {
    const count = 1 + Math.floor(roll() ** 2 * most)
    return [...new Set(Array.from({ length: count }, () => pick(items)))]
  }
  return { pick, some }
}
