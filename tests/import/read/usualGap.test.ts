import { expect, it } from 'vitest'
import { layOutPage } from '../../../src/import/read/layout/layOutPage.ts'
import type { Piece } from '../../../src/import/read/layout/piece.ts'

function piece(text: string, x: number, y: number): Piece {
  const columns = [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 2 : 1), 0)
  return { text, x, y, size: 10, width: columns * 5 }
}

it('parts three columns of few lines, of which the first line has two gutters of nearly one width', () => {
  const [second, third] = [
    ['瑞丽开设了一家有几百张床', '医院，接收边境两侧的病人', '生会说汉语、缅语和傣语'],
    ['病人与本地人收费相同，七', '无需签证。开业首周，医院', '人次，接生许多婴儿。'],
  ]
  const pieces = [
    ...[
      piece('2,046', 51, 700),
      piece('patients', 79, 700),
      piece('and', 122, 700),
      piece('babies', 140, 700),
    ],
    ...second.map((text, row) => piece(text, 200, 700 - row * 15)),
    ...third.map((text, row) => piece(text, 345, 700 - row * 15)),
  ]
  expect(layOutPage(pieces, []).map(({ text }) => text)).toEqual([
    '2,046 patients and babies',
    ...second,
    ...third,
  ])
})
