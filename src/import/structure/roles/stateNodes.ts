/** A state, and the steps that can be from and to it. A step has its nodes, so that nothing is looked up. */
export type Node<State> = {
  readonly state: State
  readonly before: Transition<State>[]
  readonly behind: Transition<State>[]
  /** The item that was looked at last, if it can be in this state, and what it costs to come from there. */
  visit: Visit<State> | undefined
  cost: number
}

export type Transition<State> = {
  readonly from: Node<State>
  readonly to: Node<State>
  readonly cost: number
}

/** An item in a state that it can be in. */
export type Visit<State> = {
  readonly node: Node<State>
  readonly state: State
  readonly own: number
  /** The cost from the start to here. */
  readonly reached: number
  readonly before: Visit<State> | undefined
  /** The cost of the cheapest sequence through here. */
  cost: number
}

export const never = Number.POSITIVE_INFINITY

/** All states with the steps between them, and nothing reached yet. */
export function nodesOf<State>(
  states: readonly State[],
  step: (from: State, to: State) => number,
): Node<State>[] {
  const nodes = states.map(
    (state): Node<State> => ({ state, before: [], behind: [], visit: undefined, cost: never }),
  )
  for (const from of nodes)
    for (const to of nodes) {
      const cost = step(from.state, to.state)
      if (cost === never) continue
      const possible = { from, to, cost }
      from.behind.push(possible)
      to.before.push(possible)
    }
  return nodes
}

/** The step to a state that costs least, with all before it. Undefined if none can be. */
export function cheapestTo<State>({ before }: Node<State>): Transition<State> | undefined {
  let best: Transition<State> | undefined
  let least = never
  for (const step of before) {
    const cost = step.from.cost + step.cost
    if (cost >= least) continue
    best = step
    least = cost
  }
  return best
}

/** What the cheapest way on from a state costs. */
export function leastBehind<State>({ behind }: Node<State>): number {
  let least = never
  for (const { to, cost } of behind) if (to.cost + cost < least) least = to.cost + cost
  return least
}

/** Forgets what it costs to come from any state. */
export function clear<State>(nodes: readonly Node<State>[]): void {
  for (const node of nodes) node.cost = never
}
