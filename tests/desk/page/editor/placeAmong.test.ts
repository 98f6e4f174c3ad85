import { expect, it } from 'vitest'
import { placeAmong } from '../../../../src/desk/page/editor/placeAmong.ts'

const rows = [0, 40, 80, 120].map((top) => ({ top, bottom: top + 40 }))

it.each([
  ['above all', 3, -10, 0],
  ['on its own row', 1, 55, 1],
  ['over the lower half of the next', 1, 105, 2],
  ['over the upper half of the next', 1, 95, 1],
  ['below all', 0, 500, 3],
])('a row that is dropped %s stands there', (_where, from, height, place) => {
  expect(placeAmong(rows, from, height)).toBe(place)
})
