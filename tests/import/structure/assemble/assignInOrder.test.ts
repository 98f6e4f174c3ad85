import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assignInOrder, type Scoring } from '../../../../src/import/structure/assemble/assignInOrder.ts'

type Numbers = Scoring<number, number>

const range = (length: number) => Array.from({ length }, (_, index) => index)

/** The slot of each item. */
function slotsOf(items: number, slots: number, scoring: Numbers): number[] {
  return assignInOrder(range(items), range(slots), scoring).map(({ slot }) => slot)
}

const indifferent: Numbers = { of: () => 0, boundary: () => 0, empty: () => -1 }

it('returns each item with its slot', () => {
  expect(assignInOrder([30, 70], [5], indifferent)).toEqual([
    { item: 30, slot: 5 },
    { item: 70, slot: 5 },
  ])
})

it('returns nothing without items or slots', () => {
  expect(slotsOf(0, 2, indifferent)).toEqual([])
  expect(slotsOf(2, 0, indifferent)).toEqual([])
})

/** Every assignment of items to slots that never goes backwards. */
function waysToGive(items: number, slots: number, from = 0): number[][] {
  if (items === 0) return [[]]
  const first = Array.from({ length: slots - from }, (_, offset) => from + offset)
  return first.flatMap((slot) => waysToGive(items - 1, slots, slot).map((rest) => [slot, ...rest]))
}

function scoreOf(way: readonly number[], slots: number, { of, boundary, empty }: Numbers): number {
  const items = way.reduce((sum, slot, item) => sum + of(item, slot), 0)
  const boundaries = way
    .slice(1)
    .reduce((sum, slot, item) => sum + (slot === way[item] ? -1 : 1) * boundary(item, item + 1), 0)
  const left = Array.from({ length: slots }, (_, slot) => (way.includes(slot) ? 0 : empty(slot)))
  return items + boundaries + left.reduce((sum, one) => sum + one, 0)
}

it('finds the assignment with the highest score', () => {
  const some = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 16, maxLength: 16 })
  const size = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(fc.tuple(size, size), some, some, some, ([items, slots], ofs, boundaries, empties) => {
      const scoring: Numbers = {
        of: (item, slot) => ofs[item * 4 + slot] ?? 0,
        boundary: (item) => boundaries[item] ?? 0,
        empty: (slot) => empties[slot] ?? 0,
      }
      const most = Math.max(...waysToGive(items, slots).map((way) => scoreOf(way, slots, scoring)))
      expect(scoreOf(slotsOf(items, slots, scoring), slots, scoring)).toBe(most)
    }),
  )
})

it('takes time in proportion to items times slots', () => {
  const asked = (size: number) => {
    let count = 0
    const told = () => {
      count += 1
      return 0
    }
    slotsOf(size, size, { of: told, boundary: told, empty: told })
    return count
  }
  expect(asked(200)).toBeLessThan(asked(100) * 5)
})
