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

/** A slot, and the scores of leaving all slots before it empty, and of leaving it empty too. */
type Place<Slot> = { readonly slot: Slot; readonly before: number; readonly through: number }

/** An item in a slot, with the best path to it. */
type PartialAssignment<Item, Slot> = Assigned<Item, Slot> & {
  readonly place: Place<Slot>
  readonly score: number
  readonly from: PartialAssignment<Item, Slot> | undefined
}

/**
 * Assigns every item to a slot. Slots never go backwards, and the total score is the highest possible.
 * @returns each item with its slot; empty if there are no slots
 */
export function assignInOrder<Item, Slot>(
  items: readonly Item[],
  slots: readonly Slot[],
  scoring: Scoring<Item, Slot>,
): Assigned<Item, Slot>[] {
  const places = placesOf(slots, scoring)
  let steps: readonly PartialAssignment<Item, Slot>[] = []
  items.forEach((item, index) => {
    steps = index === 0 ? begin(places, item, scoring) : goOn(steps, item, scoring)
  })
  const all = places.at(-1)?.through ?? 0
  let last: PartialAssignment<Item, Slot> | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const step of steps) {
    const score = step.score + (all - step.place.through)
    if (score > most) [last, most] = [step, score]
  }
  return pathTo(last)
}

function placesOf<Slot>(
  slots: readonly Slot[],
  { empty }: Pick<Scoring<never, Slot>, 'empty'>,
): Place<Slot>[] {
  let through = 0
  return slots.map((slot) => {
    const before = through
    through += empty(slot)
    return { slot, before, through }
  })
}

function begin<Item, Slot>(
  places: readonly Place<Slot>[],
  item: Item,
  { of }: Scoring<Item, Slot>,
): PartialAssignment<Item, Slot>[] {
  return places.map((place) => {
    const { slot, before } = place
    return { item, slot, place, score: before + of(item, slot), from: undefined }
  })
}

/** The best path to each slot for the item. Among paths with equal scores, the one from the later slot wins. */
function goOn<Item, Slot>(
  above: readonly PartialAssignment<Item, Slot>[],
  item: Item,
  { of, boundary }: Scoring<Item, Slot>,
): PartialAssignment<Item, Slot>[] {
  let apart: number | undefined
  // The earlier slot from which it is best to continue.
  let earlier: PartialAssignment<Item, Slot> | undefined
  return above.map((step) => {
    const { slot, place } = step
    apart ??= boundary(step.item, item)
    const stay = { score: step.score - apart, from: step }
    const go = earlier && {
      score: earlier.score + (apart + (place.before - earlier.place.through)),
      from: earlier,
    }
    if (!earlier || step.score >= earlier.score + (place.through - earlier.place.through)) earlier = step
    const { score, from } = go && go.score > stay.score ? go : stay
    return { item, slot, place, score: score + of(item, slot), from }
  })
}

function pathTo<Item, Slot>(last: PartialAssignment<Item, Slot> | undefined): Assigned<Item, Slot>[] {
  const path: Assigned<Item, Slot>[] = []
  for (let step = last; step; step = step.from) path.push({ item: step.item, slot: step.slot })
  return path.reverse()
}
