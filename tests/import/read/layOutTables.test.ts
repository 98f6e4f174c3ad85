import { expect, it } from 'vitest'
import { layOutPage } from '../../../src/import/read/layout/layOutPage.ts'
import type { Piece } from '../../../src/import/read/layout/piece.ts'

type Cell = readonly [x: number, text: string]

/** Pieces on one base line, each as wide as its letters. Chinese ones are twice as wide. */
function line(y: number, cells: readonly Cell[], size = 10): Piece[] {
  return cells.map(([x, text]) => {
    const columns = [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 2 : 1), 0)
    return { text, x, y, size, width: columns * size * 0.5 }
  })
}

function column(x: number, y: number, texts: readonly string[], size = 10): Piece[] {
  return texts.flatMap((text, index) => line(y - index * size * 1.4, [[x, text]], size))
}

function textsOf(pieces: readonly Piece[]): string[] {
  return layOutPage(pieces, []).map(({ text }) => text)
}

const left = ['the first story has', 'some three lines or', 'so of plain text']
const right = ['the second story is', 'beside it and it is', 'as long as the first']

const figures = [
  ...line(616, [
    [200, 'Output'],
    [270, '244'],
    [310, '288'],
    [350, '+3.4%'],
  ]),
  ...line(592, [
    [200, 'Exports'],
    [270, '65'],
    [310, '70'],
    [350, '+4.1%'],
  ]),
]
const years: readonly Cell[] = [
  [270, '2022'],
  [310, '2023'],
  [350, 'Change'],
]

it('leaves a headline of the column before out of a table that begins on its line', () => {
  const headline = column(50, 656, ['A gearbox maker', 'in Longquanyi'], 14)
  const words = line(636.4, [
    [420, 'a'],
    [428, 'friend'],
    [461, 'of'],
    [474, 'the'],
    [492, 'trade'],
  ])
  expect(textsOf([...headline, ...line(636.4, years), ...figures, ...words])).toEqual(
    expect.arrayContaining(['A gearbox maker', 'in Longquanyi', '2022 2023 Change']),
  )
})

it('takes a sentence above a table for no names of its columns, though words of it stand above two', () => {
  const source = line(640, [
    [240, 'Source:'],
    [277, 'China'],
    [304, 'Daily'],
  ])
  const parts = layOutPage([...source, ...figures], []).map(({ text, part }) => [text, part])
  expect(parts[0]).toEqual(['Source: China Daily', undefined])
})

it('reads columns one after the other, though white crosses both above the row of a table', () => {
  const first = [...column(50, 700, [...left, ...left]), ...column(50, 606, right)]
  const second = [
    ...column(200, 700, [...right, ...right, 'and it ends']),
    ...line(594, [
      [200, 'Output'],
      [290, '255'],
      [330, '299'],
      [370, '+4.5%'],
    ]),
  ]
  expect(textsOf([...first, ...second])).toEqual([
    ...[...left, ...left, ...right],
    ...[...right, ...right, 'and it ends', 'Output 255 299 +4.5%'],
  ])
})

it('takes names of columns that nearly touch for those of the figures that begin below them', () => {
  const names = line(640, [
    [270, '2022'],
    [310, 'Change'],
    [342.5, '变化'],
  ])
  const rows = [616, 592].flatMap((y) =>
    line(y, [
      [200, 'Output'],
      [270, '244'],
      [310, '288'],
      [350, '+3%'],
    ]),
  )
  expect(layOutPage([...names, ...rows], [])[0]?.part).toBe('figures')
})
