import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assignInOrder, type Scoring } from '../../../../../src/publish/import/parse/match/assignInOrder.ts'

const indifferent: Scoring = { of: () => 0, boundary: () => 0, empty: () => -1 }

it('gives every slot an item where it can', () => {
  expect(assignInOrder(3, 3, indifferent)).toEqual([0, 1, 2])
  expect([...new Set(assignInOrder(5, 2, indifferent))]).toEqual([0, 1])
})

it('leaves the slot empty that matters least', () => {
  const scoring: Scoring = { ...indifferent, empty: (slot) => (slot === 1 ? -0.1 : -1) }
  expect(assignInOrder(2, 3, scoring)).toEqual([0, 2])
})

it('cuts where items look apart, and follows what they are worth', () => {
  expect(assignInOrder(4, 2, { ...indifferent, boundary: (item) => (item === 2 ? 1 : -1) })).toEqual([
    0, 0, 0, 1,
  ])
  expect(
    assignInOrder(4, 2, { ...indifferent, of: (item, slot) => (item > 0 && slot === 1 ? 1 : 0) }),
  ).toEqual([0, 1, 1, 1])
})

it('gives nothing where there is nothing', () => {
  expect(assignInOrder(0, 2, indifferent)).toEqual([])
  expect(assignInOrder(2, 0, indifferent)).toEqual([])
})

/** Every assignment of items to slots that never goes backwards. */
function waysToGive(items: number, slots: number, from = 0): number[][] {
  if (items === 0) return [[]]
  const first = Array.from({ length: slots - from }, (_, offset) => from + offset)
  return first.flatMap((slot) => waysToGive(items - 1, slots, slot).map((rest) => [slot, ...rest]))
}

function scoreOf(way: readonly number[], slots: number, { of, boundary, empty }: Scoring): number {
  const items = way.reduce((sum, slot, item) => sum + of(item, slot), 0)
  const boundaries = way
    .slice(1)
    .reduce((sum, slot, item) => sum + (slot === way[item] ? -1 : 1) * boundary(item), 0)
  const left = Array.from({ length: slots }, (_, slot) => (way.includes(slot) ? 0 : empty(slot)))
  return items + boundaries + left.reduce((sum, one) => sum + one, 0)
}

it('finds what is worth most of all ways', () => {
  const some = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 16, maxLength: 16 })
  const size = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(fc.tuple(size, size), some, some, some, ([items, slots], ofs, boundaries, empties) => {
      const scoring: Scoring = {
        of: (item, slot) => ofs[item * 4 + slot] ?? 0,
        boundary: (item) => boundaries[item] ?? 0,
        empty: (slot) => empties[slot] ?? 0,
      }
      const most = Math.max(...waysToGive(items, slots).map((way) => scoreOf(way, slots, scoring)))
      expect(scoreOf(assignInOrder(items, slots, scoring), slots, scoring)).toBe(most)
    }),
  )
})

it('takes time that grows as items times slots do, and no faster', () => {
  const asked = (size: number) => {
    let count = 0
    const told = () => {
      count += 1
      return 0
    }
    assignInOrder(size, size, { of: told, boundary: told, empty: told })
    return count
  }
  expect(asked(200)).toBeLessThan(asked(100) * 5)
})
