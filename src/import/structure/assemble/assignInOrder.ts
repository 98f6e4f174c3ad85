/** The scores of assigning items to slots, both in order. */
export type Scoring<Item, Slot> = {
  /** The score of the item in the slot. */
  readonly of: (item: Item, slot: Slot) => number
  /** The score of a boundary between an item and the next: positive if they look separate. */
  readonly boundary: (above: Item, below: Item) => number
  /** The score of leaving the slot empty. */
  readonly empty: (slot: Slot) => number
}

export type Assigned<Item, Slot> = { readonly item: Item; readonly slot: Slot }

/** The best path to an item in a slot. Its score is the difference from leaving all slots empty. */
type Path<Item, Slot> = Assigned<Item, Slot> & {
  readonly score: number
  readonly before: Path<Item, Slot> | undefined
}

const impossible = Number.NEGATIVE_INFINITY

/**
 * Assigns every item to a slot. Slots never go backwards, and the total score is the highest possible.
 * @returns each item with its slot; empty if there are no slots
 */
export function assignInOrder<Item, Slot>(
  items: readonly Item[],
  slots: readonly Slot[],
  { of, boundary, empty }: Scoring<Item, Slot>,
): Assigned<Item, Slot>[] {
  let paths: readonly Path<Item, Slot>[] = []
  for (const item of items) {
    const above = paths
    const apart = above[0] ? boundary(above[0].item, item) : 0
    // The best path to the item above in an earlier slot. Among paths with equal scores, that in the later slot.
    let earlier: Path<Item, Slot> | undefined
    paths = slots.map((slot, at) => {
      const same = above[at]
      const stay = (same?.score ?? impossible) - apart
      const enter = (earlier?.score ?? (same ? impossible : 0)) + apart - empty(slot)
      const before = enter > stay ? earlier : same
      if (same && same.score >= (earlier?.score ?? impossible)) earlier = same
      return { item, slot, before, score: Math.max(stay, enter) + of(item, slot) }
    })
  }
  const most = Math.max(...paths.map(({ score }) => score))
  const path: Assigned<Item, Slot>[] = []
  for (let step = paths.find(({ score }) => score === most); step; step = step.before)
    path.unshift({ item: step.item, slot: step.slot })
  return path
}
