import { expect, it } from 'vitest'
import { layOutPage } from '../../../../src/import/read/layOutPage.ts'
import type { Piece } from '../../../../src/import/read/positionedLine.ts'

function column(x: number, y: number, lines: readonly string[]): Piece[] {
  return lines.map((text, index) => ({ text, x, y: y - index * 14, size: 10, width: text.length * 5 }))
}

it('goes on with its columns where a row stands in the later one alone, beside a picture of the first', () => {
  const first = [
    ...['a story begins in this column', 'and has a picture here'],
    'below which it goes on',
    'to its end',
  ]
  const second = [
    'a story ends in that column',
    'and white parts it from',
    'WATER',
    'a story of the next section',
    'is below its name',
  ]
  const [one = '', two = '', three = '', four = ''] = first
  const [ends = '', white = '', name = '', next = '', below = ''] = second
  const pieces = [
    ...column(50, 700, [one, two]),
    ...column(50, 600, [three, four]),
    ...column(300, 700, [ends, white]),
    ...column(300, 648, [name]),
    ...column(300, 600, [next, below]),
  ]
  expect(layOutPage(pieces, []).map(({ text }) => text)).toEqual([...first, ...second])
})
