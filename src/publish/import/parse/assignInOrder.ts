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
  const table: Step[][] = []
  for (let item = 0; item < items; item += 1) {
    const above = table.at(-1)
    table.push(range(places).map((place) => plus(reach(above, item, place, worth), worth.of(item, place))))
  }
  const last = (table.at(-1) ?? []).map((step, place) => plus(step, emptyBetween(place, places, worth)))
  return traceBack(table, best(last))
}

function reach(above: readonly Step[] | undefined, item: number, place: number, worth: Worth): Step {
  if (!above) return { worth: emptyBetween(-1, place, worth), from: -1 }
  const apart = worth.boundary(item - 1)
  const steps = above.slice(0, place + 1).map((step, from) => ({
    from,
    worth: step.worth + (from === place ? -apart : apart + emptyBetween(from, place, worth)),
  }))
  return steps.reduce((a, b) => (b.worth >= a.worth ? b : a))
}

function emptyBetween(from: number, to: number, worth: Worth): number {
  return range(to - from - 1).reduce((sum, offset) => sum + worth.empty(from + 1 + offset), 0)
}

function traceBack(table: readonly Step[][], end: number): number[] {
  const places: number[] = []
  let place = end
  for (const row of table.toReversed()) {
    places.unshift(place)
    place = row[place]?.from ?? -1
  }
  return places
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
