/** What it is worth to give items, in their order, to places, in theirs. */
export type Scoring = {
  /** Of item `item` at place `place`. */
  readonly of: (item: number, slot: number) => number
  /** Of the boundary between items `item` and `item + 1`: positive where they look apart. */
  readonly boundary: (item: number) => number
  /** Of leaving place `place` without an item. */
  readonly empty: (slot: number) => number
}

type Step = { readonly score: number; readonly from: number }

/**
 * Gives every item a place so that places never go back and the sum of worth is greatest.
 * @returns the place of each item; empty where there are no places
 */
export function assignInOrder(items: number, slots: number, scoring: Scoring): number[] {
  if (items === 0 || slots === 0) return []
  const emptied = sums(range(slots).map(scoring.empty))
  const table: Step[][] = []
  for (let item = 0; item < items; item += 1) {
    const reached = reach(table.at(-1), item, emptied, scoring)
    table.push(reached.map((step, slot) => plus(step, scoring.of(item, slot))))
  }
  const last = (table.at(-1) ?? []).map((step, slot) => plus(step, between(emptied, slot, slots)))
  return traceBack(table, best(last))
}

/** The best way to each place for the item: of ways that are worth the same, the one from the later place. */
function reach(
  above: readonly Step[] | undefined,
  item: number,
  emptied: readonly number[],
  scoring: Scoring,
): Step[] {
  if (!above)
    return range(emptied.length - 1).map((slot) => ({ score: between(emptied, -1, slot), from: -1 }))
  const apart = scoring.boundary(item - 1)
  // What it is worth to have come to the earlier place from which it is best to go on.
  let earlier: Step | undefined
  return above.map((step, slot) => {
    const stay = { score: step.score - apart, from: slot }
    const go = earlier && {
      score: earlier.score + (apart + between(emptied, earlier.from, slot)),
      from: earlier.from,
    }
    if (!earlier || step.score >= earlier.score + between(emptied, earlier.from, slot + 1))
      earlier = { score: step.score, from: slot }
    return go && go.score > stay.score ? go : stay
  })
}

/** What it is worth to leave all places empty between two. */
function between(emptied: readonly number[], from: number, to: number): number {
  return (emptied[to] ?? 0) - (emptied[from + 1] ?? 0)
}

/** The sums of the first none, the first one, the first two, and so on. */
function sums(numbers: readonly number[]): number[] {
  const all = [0]
  for (const number of numbers) all.push((all.at(-1) ?? 0) + number)
  return all
}

function traceBack(table: readonly Step[][], end: number): number[] {
  const slots: number[] = []
  let slot = end
  for (const row of table.toReversed()) {
    slots.push(slot)
    slot = row[slot]?.from ?? -1
  }
  return slots.reverse()
}

function plus(step: Step, score: number): Step {
  return { ...step, score: step.score + score }
}

function best(steps: readonly Step[]): number {
  return steps.reduce(
    (top, step, index) => (step.score > (steps[top]?.score ?? Number.NEGATIVE_INFINITY) ? index : top),
    0,
  )
}

function range(length: number): number[] {
  return Array.from({ length: Math.max(0, length) }, (_, index) => index)
}
