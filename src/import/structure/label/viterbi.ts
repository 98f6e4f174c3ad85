/**
 * A model of sequences by costs, which are negative logarithms of likelihoods: of each item in a state
 * (emission), and of each state after another (transition). An infinite cost means impossible.
 */
export type SequenceModel<Item, State> = {
  readonly states: readonly State[]
  readonly emission: (item: Item) => (state: State) => number
  /** `from` is undefined for the first item. */
  readonly transition: (from: State | undefined, to: State) => number
  /** The cost of ending in a state. */
  readonly final: (state: State) => number
}

/** An item with its state in the cheapest sequence. */
export type Decoded<Item, State> = { readonly item: Item; readonly state: State }

export type Sequence<Item, State> = { readonly cost: number; readonly items: readonly Decoded<Item, State>[] }

const impossible = Number.POSITIVE_INFINITY

/** The cheapest sequence up to an item in a state. */
type Path<Item, State> = Decoded<Item, State> & {
  readonly cost: number
  readonly before: Path<Item, State> | undefined
}

/**
 * Finds the cheapest sequence of states (Viterbi), in time that grows with the number of items.
 * @throws RangeError if every sequence is impossible
 */
export function viterbi<Item, State>(
  items: readonly Item[],
  { states, emission, transition, final }: SequenceModel<Item, State>,
): Sequence<Item, State> {
  const arcs = states.map((to) =>
    states.flatMap((from, index) => {
      const cost = transition(from, to)
      return cost === impossible ? [] : [{ index, cost }]
    }),
  )
  let paths: readonly Path<Item, State>[] = []
  for (const item of items) {
    const above = paths
    const costOf = emission(item)
    paths = states.map((state, at) => {
      const { before, cost } =
        above.length === 0
          ? { before: undefined, cost: transition(undefined, state) }
          : least(above, arcs[at])
      return { item, state, before, cost: cost + costOf(state) }
    })
  }
  const ended = paths.map((path) => ({ path, cost: path.cost + final(path.state) }))
  const cost = items.length === 0 ? 0 : Math.min(...ended.map((one) => one.cost))
  if (cost === impossible) throw new RangeError('every sequence is impossible')
  const decoded: Decoded<Item, State>[] = []
  for (let step = ended.find((one) => one.cost === cost)?.path; step; step = step.before)
    decoded.push({ item: step.item, state: step.state })
  return { cost, items: decoded.reverse() }
}

/** A possible transition from the state of this index. */
type Arc = { readonly index: number; readonly cost: number }

/** The path from which the next state is cheapest, and its cost with the transition. */
function least<Item, State>(above: readonly Path<Item, State>[], arcs: readonly Arc[] = []) {
  let before: Path<Item, State> | undefined
  let least = impossible
  for (const { index, cost } of arcs) {
    const path = above[index]
    if (path && path.cost + cost < least) [before, least] = [path, path.cost + cost]
  }
  return { before, cost: least }
}
