import { invariant } from '../../../archive/invariant.ts'

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

/**
 * Finds the cheapest sequence of states (Viterbi), in time that grows with the number of items.
 * @throws RangeError if every sequence is impossible
 */
export function viterbi<Item, State>(
  items: readonly Item[],
  { states, emission, transition, final }: SequenceModel<Item, State>,
): Sequence<Item, State> {
  const incoming = states.map((to) => arcsTo(states, (from) => transition(from, to)))
  const forward: number[][] = []
  let reached = states.map((state) => transition(undefined, state))
  for (const item of items) {
    const row = sums(states.map(emission(item)), reached)
    forward.push(row)
    reached = incoming.map((arcs) => leastOf(arcs, row).cost)
  }
  const last = forward.length === 0 ? [0] : sums(forward.at(-1) ?? [], states.map(final))
  const cost = Math.min(...last)
  if (cost === impossible) throw new RangeError('every sequence is impossible')
  const decoded: Decoded<Item, State>[] = []
  let best = last.indexOf(cost)
  for (let index = items.length - 1; index >= 0; index -= 1) {
    decoded.unshift({ item: invariant(items[index], 'item'), state: invariant(states[best], 'state') })
    best = leastOf(invariant(incoming[best], 'arcs to the state'), forward[index - 1] ?? []).from
  }
  return { cost, items: decoded }
}

/** A possible transition from the state of this index. */
type Arc = { readonly index: number; readonly cost: number }

function arcsTo<State>(states: readonly State[], costOf: (state: State) => number): Arc[] {
  return states.flatMap((state, index) => {
    const cost = costOf(state)
    return cost === impossible ? [] : [{ index, cost }]
  })
}

function leastOf(
  arcs: readonly Arc[],
  row: readonly number[],
): { readonly cost: number; readonly from: number } {
  let least = impossible
  let from = -1
  for (const { index, cost } of arcs) {
    const whole = (row[index] ?? impossible) + cost
    if (whole >= least) continue
    least = whole
    from = index
  }
  return { cost: least, from }
}

function sums(row: readonly number[], other: readonly number[]): number[] {
  return row.map((cost, index) => cost + (other[index] ?? impossible))
}
