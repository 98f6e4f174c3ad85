import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  cheapestPath,
  type Path,
  type PathCosts,
} from '../../../../src/import/structure/roles/cheapestPath.ts'

const most = 4

const range = (length: number) => Array.from({ length }, (_, index) => index)

function costsFrom(items: number, states: number, numbers: readonly number[]): PathCosts<number, number> {
  const at = (...indexes: readonly number[]) =>
    numbers[indexes.reduce((sum, index) => sum * most + index, 0) % numbers.length] ?? 0
  return {
    items: range(items),
    states: range(states),
    of: (item) => (state) => at(1, item, state),
    step: (from, to) => at(2, from ?? 3, to),
    end: (state) => at(3, state),
  }
}

/** Every sequence of states. */
function sequences(items: number, states: number): number[][] {
  if (items === 0) return [[]]
  const shorter = sequences(items - 1, states)
  return shorter.flatMap((one) => Array.from({ length: states }, (_, state) => [...one, state]))
}

function costOf(sequence: readonly number[], { of, step, end }: PathCosts<number, number>): number {
  const own = sequence.reduce(
    (sum, state, item) => sum + of(item)(state) + step(sequence[item - 1], state),
    0,
  )
  return own + end(sequence.at(-1) ?? 0)
}

const statesOf = ({ choices }: Path<unknown, number>) => choices.map(({ state }) => state)

const size = fc.integer({ min: 1, max: most })
const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 89, maxLength: 89 })

it('finds the cheapest of all sequences', () => {
  fc.assert(
    fc.property(size, size, numbers, (items, states, drawn) => {
      const costs = costsFrom(items, states, drawn)
      const least = Math.min(...sequences(items, states).map((one) => costOf(one, costs)))
      const path = cheapestPath(costs)
      expect(path.cost).toBe(least)
      expect(costOf(statesOf(path), costs)).toBe(least)
    }),
  )
})

it('says what the cheapest sequence through each state costs', () => {
  fc.assert(
    fc.property(size, size, numbers, (items, states, drawn) => {
      const costs = costsFrom(items, states, drawn)
      const all = sequences(items, states).map((one) => ({ one, cost: costOf(one, costs) }))
      const path = cheapestPath(costs)
      path.choices.forEach(({ through }, item) => {
        expect(through.map(({ state }) => state)).toEqual(costs.states)
        through.forEach(({ state, cost }) => {
          const such = all.filter(({ one }) => one[item] === state)
          expect(cost).toBe(Math.min(...such.map((one) => one.cost)))
        })
      })
    }),
  )
})

it('takes no way that cannot be', () => {
  const never = Number.POSITIVE_INFINITY
  const path = cheapestPath({
    items: range(3),
    states: range(2),
    of: () => () => 0,
    step: (from, to) => (from === 0 && to === 0 ? never : from === undefined && to === 1 ? never : to),
    end: () => 0,
  })
  expect(statesOf(path)).toEqual([0, 1, 0])
})

it('takes none rather than one that cannot be', () => {
  const never = Number.POSITIVE_INFINITY
  const costs = { ...costsFrom(3, 2, [1]), of: (item: number) => () => (item === 1 ? never : 0) }
  expect(() => cheapestPath(costs)).toThrow('there is no sequence that can be')
})

it('asks for the cost of an item and a state no more than once', () => {
  const asked = (items: number) => {
    let count = 0
    const of = () => () => {
      count += 1
      return 0
    }
    cheapestPath({ items: range(items), states: range(5), of, step: () => 0, end: () => 0 })
    return count
  }
  expect(asked(200)).toBe(2 * asked(100))
})

it('gives nothing where there is nothing', () => {
  expect(cheapestPath(costsFrom(0, 3, [1])).choices).toEqual([])
})
