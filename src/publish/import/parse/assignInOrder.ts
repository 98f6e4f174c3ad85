/** What it is worth to give items, in their order, to places, in theirs. */
export type Worth = {
  /** Of item `item` at place `place`. */
  readonly of: (item: number, place: number) => number
  /** Of the boundary between items `item` and `item + 1`: positive where they look apart. */
  readonly boundary: (item: number) => number
  /** Of leaving place `place` without an item. */
  readonly empty: (place: number) => number
}

type Step = { readonly worth: number; readonly from: number }

/**
 * Gives every item a place so that places never go back and the sum of worth is greatest.
 * @returns the place of each item; empty where there are no places
 */
export function assignInOrder(items: number, places: number, worth: Worth): number[] {
  if (items === 0 || places === 0) return []
  const emptied = sums(range(places).map(worth.empty))
  const table: Step[][] = []
  for (let item = 0; item < items; item += 1) {
    const reached = reach(table.at(-1), item, emptied, worth)
    table.push(reached.map((step, place) => plus(step, worth.of(item, place))))
  }
  const last = (table.at(-1) ?? []).map((step, place) => plus(step, between(emptied, place, places)))
  return traceBack(table, best(last))
}

/** The best way to each place for the item: of ways that are worth the same, the one from the later place. */
function reach(
  above: readonly Step[] | undefined,
  item: number,
  emptied: readonly number[],
  worth: Worth,
): Step[] {
  if (!above)
    return range(emptied.length - 1).map((place) => ({ worth: between(emptied, -1, place), from: -1 }))
  const apart = worth.boundary(item - 1)
  // What it is worth to have come to the earlier place from which it is best to go on.
  let earlier: Step | undefined
  return above.map((step, place) => {
    const stay = { worth: step.worth - apart, from: place }
    const go = earlier && {
      worth: earlier.worth + (apart + between(emptied, earlier.from, place)),
      from: earlier.from,
    }
    if (!earlier || step.worth >= earlier.worth + between(emptied, earlier.from, place + 1))
      earlier = { worth: step.worth, from: place }
    return go && go.worth > stay.worth ? go : stay
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
  const places: number[] = []
  let place = end
  for (const row of table.toReversed()) {
    places.push(place)
    place = row[place]?.from ?? -1
  }
  return places.reverse()
}

function plus(step: Step, worth: number): Step {
  return { ...step, worth: step.worth + worth }
}

function best(steps: readonly Step[]): number {
  return steps.reduce(
    (top, step, index) => (step.worth > (steps[top]?.worth ?? Number.NEGATIVE_INFINITY) ? index : top),
    0,
  )
}

function range(length: number): number[] {
  return Array.from({ length: Math.max(0, length) }, (_, index) => index)
}
