import { invariant } from '../../../archive/invariant.ts'
import { cheapestTo, clear, leastBehind, type Node, never, nodesOf, type Visit } from './stateNodes.ts'

/** Costs of a sequence of items, each of which is in one of some states. Infinite: it cannot be. */
export type PathCosts<Item, State> = {
  readonly items: readonly Item[]
  readonly states: readonly State[]
  /** The cost of the item in each state. */
  readonly of: (item: Item) => (state: State) => number
  /** The cost of the state after the other; `from` is undefined for the first item. */
  readonly step: (from: State | undefined, to: State) => number
  /** The cost of ending in a state. */
  readonly end: (state: State) => number
}

/** An item in the state that the cheapest sequence has for it. */
export type Choice<Item, State> = {
  readonly item: Item
  readonly state: State
  /** For each state that the item can be in, the cost of the cheapest sequence through it. */
  readonly through: readonly { readonly state: State; readonly cost: number }[]
}

export type Path<Item, State> = {
  readonly cost: number
  readonly choices: readonly Choice<Item, State>[]
}

/**
 * The cheapest sequence of states (Viterbi), in time that grows with the number of items.
 * @throws if no sequence can be
 */
export function cheapestPath<Item, State>(costs: PathCosts<Item, State>): Path<Item, State> {
  const nodes = nodesOf(costs.states, costs.step)
  const rows = forward(nodes, costs)
  backward(nodes, rows, costs)
  const last = rows.at(-1)?.visits.toSorted((one, other) => one.cost - other.cost)[0]
  return { cost: last?.cost ?? 0, choices: traceBack(rows, last) }
}

type Row<Item, State> = { readonly item: Item; readonly visits: readonly Visit<State>[] }

function forward<Item, State>(
  nodes: readonly Node<State>[],
  { items, of, step }: PathCosts<Item, State>,
): Row<Item, State>[] {
  return items.map((item, index) => {
    const costOf = of(item)
    const visits = nodes.flatMap(
      (node) => visitOf(node, costOf(node.state), index === 0 ? step : undefined) ?? [],
    )
    clear(nodes)
    for (const visit of visits) {
      visit.node.visit = visit
      visit.node.cost = visit.reached
    }
    return { item, visits }
  })
}

/** @param begin the cost of a first state */
function visitOf<State>(
  node: Node<State>,
  own: number,
  begin: PathCosts<never, State>['step'] | undefined,
): Visit<State> | undefined {
  if (own === never) return undefined
  const best = begin ? undefined : cheapestTo(node)
  const way = begin ? begin(undefined, node.state) : best ? best.from.cost + best.cost : never
  if (way === never) return undefined
  return { node, state: node.state, own, reached: own + way, before: best?.from.visit, cost: never }
}

/** Adds to each item and state the cheapest way on from there to the end. */
function backward<Item, State>(
  nodes: readonly Node<State>[],
  rows: readonly Row<Item, State>[],
  { end }: PathCosts<Item, State>,
): void {
  rows.toReversed().forEach(({ visits }, index) => {
    for (const visit of visits) visit.cost = index === 0 ? end(visit.state) : leastBehind(visit.node)
    clear(nodes)
    for (const visit of visits) {
      visit.node.cost = visit.cost + visit.own
      visit.cost += visit.reached
    }
  })
}

function traceBack<Item, State>(
  rows: readonly Row<Item, State>[],
  last: Visit<State> | undefined,
): Choice<Item, State>[] {
  const choices: Choice<Item, State>[] = []
  let visit = last
  for (const { item, visits } of rows.toReversed()) {
    const { state, before } = invariant(visit, 'sequence that can be')
    choices.push({ item, state, through: visits })
    visit = before
  }
  return choices.reverse()
}
