/** The scores of assigning items to slots, both in order. */
export type Scoring = {
  /** The score of item `item` in slot `slot`. */
  readonly of: (item: number, slot: number) => number
  /** The score of a boundary between items `item` and `item + 1`: positive if they look separate. */
  readonly boundary: (item: number) => number
  /** The score of leaving slot `slot` empty. */
  readonly empty: (slot: number) => number
}

type Step = { readonly score: number; readonly from: number }

/**
 * Assigns every item to a slot. Slots never go backwards, and the total score is the highest possible.
 * @returns the slot of each item; empty if there are no slots
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

/** The best path to each slot for the item. Of paths with equal scores, the one from the later slot. */
function reach(
  above: readonly Step[] | undefined,
  item: number,
  emptied: readonly number[],
  scoring: Scoring,
): Step[] {
  if (!above)
    return range(emptied.length - 1).map((slot) => ({ score: between(emptied, -1, slot), from: -1 }))
  const apart = scoring.boundary(item - 1)
  // The earlier slot from which it is best to go on, with its score.
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

/** The score of leaving empty all slots between two. */
function between(emptied: readonly number[], from: number, to: number): number {
  return (emptied[to] ?? 0) - (emptied[from + 1] ?? 0)
}

/** Prefix sums: of no number, the first, the first two, and so on. */
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
