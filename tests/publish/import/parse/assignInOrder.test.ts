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
