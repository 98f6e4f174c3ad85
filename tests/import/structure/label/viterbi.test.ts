import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type SequenceModel, viterbi } from '../../../../src/import/structure/label/viterbi.ts'

const most = 4
const impossible = Number.POSITIVE_INFINITY
const range = (length: number) => Array.from({ length }, (_, index) => index)

/** A model with random costs. */
function modelFrom(states: number, numbers: readonly number[]): SequenceModel<number, number> {
  const at = (...indexes: readonly number[]) =>
    numbers[indexes.reduce((sum, index) => sum * most + index, 0) % numbers.length] ?? 0
  return {
    states: range(states),
    emission: (item) => (state) => at(1, item, state),
    transition: (from, to) => at(2, from ?? 3, to),
    final: (state) => at(3, state),
  }
}

function allSequences(items: number, states: number): number[][] {
  if (items === 0) return [[]]
  return allSequences(items - 1, states).flatMap((one) => range(states).map((state) => [...one, state]))
}

function costOf(sequence: readonly number[], model: SequenceModel<number, number>): number {
  const own = sequence.map(
    (state, item) => model.emission(item)(state) + model.transition(sequence[item - 1], state),
  )
  return own.reduce((sum, cost) => sum + cost, 0) + model.final(sequence.at(-1) ?? 0)
}

it('finds the cheapest of all sequences', () => {
  const size = fc.integer({ min: 1, max: most })
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 89, maxLength: 89 })
  fc.assert(
    fc.property(size, size, numbers, (items, states, drawn) => {
      const model = modelFrom(states, drawn)
      const all = allSequences(items, states).map((one) => ({ one, cost: costOf(one, model) }))
      const { cost, items: decoded } = viterbi(range(items), model)
      expect(cost).toBe(Math.min(...all.map((one) => one.cost)))
      expect(
        costOf(
          decoded.map(({ state }) => state),
          model,
        ),
      ).toBe(cost)
    }),
  )
})

it('avoids an impossible transition', () => {
  const { items } = viterbi(range(3), {
    states: range(2),
    emission: () => () => 0,
    transition: (from, to) => (from === to || (from === undefined && to === 1) ? impossible : to),
    final: () => 0,
  })
  expect(items.map(({ state }) => state)).toEqual([0, 1, 0])
})

it('throws if every sequence is impossible', () => {
  const model = { ...modelFrom(2, [1]), emission: (item: number) => () => (item === 1 ? impossible : 0) }
  expect(() => viterbi(range(3), model)).toThrow('every sequence is impossible')
})

it('returns nothing for no items', () => {
  expect(viterbi([], modelFrom(3, [1])).items).toEqual([])
})
