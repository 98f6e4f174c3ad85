/** Costs of a sequence of items, each of which is in one of some states. Infinite: it cannot be. */
export type PathCosts = {
  readonly items: number
  readonly states: number
  /** The cost of the item in the state. */
  readonly of: (item: number, state: number) => number
  /** The cost of the state after the other; `from` is undefined for the first item. */
  readonly step: (from: number | undefined, to: number) => number
  /** The cost of ending in a state. */
  readonly end: (state: number) => number
}

export type Path = {
  readonly cost: number
  /** The state of each item. */
  readonly states: readonly number[]
  /** For each item and state, how much dearer the cheapest sequence through it is than the cheapest of all. */
  readonly excess: readonly (readonly number[])[]
}

/** The cheapest sequence of states (Viterbi), in time that grows with the number of items. */
export function cheapestPath(costs: PathCosts): Path {
  if (costs.items === 0) return { cost: 0, states: [], excess: [] }
  const emissions = range(costs.items).map((item) =>
    range(costs.states).map((state) => costs.of(item, state)),
  )
  const steps = range(costs.states).map((from) => range(costs.states).map((to) => costs.step(from, to)))
  const { reached, origins } = forward(emissions, steps, costs)
  const left = backward(emissions, steps, costs)
  const through = reached.map((row, item) => row.map((cost, state) => cost + (left[item]?.[state] ?? 0)))
  const last = indexOfLeast(through.at(-1) ?? [])
  const least = through.at(-1)?.[last] ?? 0
  return {
    cost: least,
    states: traceBack(origins, last),
    excess: through.map((row) => row.map((cost) => cost - least)),
  }
}

type Table = readonly (readonly number[])[]

function forward(emissions: Table, steps: Table, { states, step }: PathCosts) {
  const reached: number[][] = []
  const origins: number[][] = []
  emissions.forEach((emission, item) => {
    const before = reached[item - 1]
    const row: number[] = []
    const from: number[] = []
    for (let state = 0; state < states; state += 1) {
      const own = emission[state] ?? Number.POSITIVE_INFINITY
      const best = before && own < Number.POSITIVE_INFINITY ? cheapestFrom(before, steps, state) : undefined
      row.push(own + (before ? (best?.cost ?? 0) : step(undefined, state)))
      from.push(best?.state ?? 0)
    }
    reached.push(row)
    origins.push(from)
  })
  return { reached, origins }
}

function cheapestFrom(before: readonly number[], steps: Table, to: number): { state: number; cost: number } {
  let best = { state: 0, cost: Number.POSITIVE_INFINITY }
  before.forEach((cost, from) => {
    const whole = cost + (steps[from]?.[to] ?? Number.POSITIVE_INFINITY)
    if (whole < best.cost) best = { state: from, cost: whole }
  })
  return best
}

/** For each item and state, the cheapest way on from there to the end. */
function backward(emissions: Table, steps: Table, { states, end }: PathCosts): number[][] {
  let next = range(states).map(end)
  const left = [next]
  for (const emission of emissions.slice(1).toReversed()) {
    const ahead = next.map((cost, state) => cost + (emission[state] ?? 0))
    next = steps.map((step) => leastSum(step, ahead))
    left.push(next)
  }
  return left.reverse()
}

function leastSum(one: readonly number[], other: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  one.forEach((cost, index) => {
    const sum = cost + (other[index] ?? 0)
    if (sum < least) least = sum
  })
  return least
}

function traceBack(origins: Table, last: number): number[] {
  const states: number[] = []
  let state = last
  for (const row of origins.toReversed()) {
    states.push(state)
    state = row[state] ?? 0
  }
  return states.reverse()
}

function indexOfLeast(costs: readonly number[]): number {
  return costs.reduce((least, cost, index) => (cost < (costs[least] ?? 0) ? index : least), 0)
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}
