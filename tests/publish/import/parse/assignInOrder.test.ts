import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assignInOrder, type Worth } from '../../../../src/publish/import/parse/assignInOrder.ts'

const indifferent: Worth = { of: () => 0, boundary: () => 0, empty: () => -1 }

it('gives every place an item where it can', () => {
  expect(assignInOrder(3, 3, indifferent)).toEqual([0, 1, 2])
  expect([...new Set(assignInOrder(5, 2, indifferent))]).toEqual([0, 1])
})

it('leaves the place empty that matters least', () => {
  const worth: Worth = { ...indifferent, empty: (place) => (place === 1 ? -0.1 : -1) }
  expect(assignInOrder(2, 3, worth)).toEqual([0, 2])
})

it('cuts where items look apart, and follows what they are worth', () => {
  expect(assignInOrder(4, 2, { ...indifferent, boundary: (item) => (item === 2 ? 1 : -1) })).toEqual([
    0, 0, 0, 1,
  ])
  expect(
    assignInOrder(4, 2, { ...indifferent, of: (item, place) => (item > 0 && place === 1 ? 1 : 0) }),
  ).toEqual([0, 1, 1, 1])
})

it('gives nothing where there is nothing', () => {
  expect(assignInOrder(0, 2, indifferent)).toEqual([])
  expect(assignInOrder(2, 0, indifferent)).toEqual([])
})

/** Every way to give items places that never go back. */
function waysToGive(items: number, places: number, from = 0): number[][] {
  if (items === 0) return [[]]
  const first = Array.from({ length: places - from }, (_, offset) => from + offset)
  return first.flatMap((place) => waysToGive(items - 1, places, place).map((rest) => [place, ...rest]))
}

function worthOf(way: readonly number[], places: number, { of, boundary, empty }: Worth): number {
  const items = way.reduce((sum, place, item) => sum + of(item, place), 0)
  const seams = way
    .slice(1)
    .reduce((sum, place, item) => sum + (place === way[item] ? -1 : 1) * boundary(item), 0)
  const left = Array.from({ length: places }, (_, place) => (way.includes(place) ? 0 : empty(place)))
  return items + seams + left.reduce((sum, one) => sum + one, 0)
}

it('finds what is worth most of all ways', () => {
  const some = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 16, maxLength: 16 })
  const size = fc.integer({ min: 1, max: 4 })
  fc.assert(
    fc.property(fc.tuple(size, size), some, some, some, ([items, places], ofs, seams, empties) => {
      const worth: Worth = {
        of: (item, place) => ofs[item * 4 + place] ?? 0,
        boundary: (item) => seams[item] ?? 0,
        empty: (place) => empties[place] ?? 0,
      }
      const most = Math.max(...waysToGive(items, places).map((way) => worthOf(way, places, worth)))
      expect(worthOf(assignInOrder(items, places, worth), places, worth)).toBe(most)
    }),
  )
})

it('takes time that grows as items times places do, and no faster', () => {
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
