import { expect, it } from 'vitest'
import { layOutPage } from '../../../src/import/read/layOutPage.ts'
import type { Piece } from '../../../src/import/read/positionedLine.ts'

const pitch = 14

function column(x: number, y: number, lines: readonly string[], size = 10): Piece[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: y - index * pitch,
    size,
    width: text.length * size * 0.5,
  }))
}

function textsOf(pieces: readonly Piece[]): string[] {
  return layOutPage(pieces, []).map(({ text }) => text)
}

const first = ['The first of two stories', 'ends in the column that', 'stands beside this one,']
const itsEnd = ['which is no longer than', 'it. This is its end.']
const second = ['Another story begins in', 'new columns that are as', 'wide as the others were']
const goesOn = ['and it goes on here as', 'one sentence until now.']

it('reads columns that begin anew after those above them, though no white parts them', () => {
  const above = [...column(50, 700, first), ...column(250, 700, itsEnd)]
  const below = [...column(50, 658, second), ...column(250, 658, goesOn)]
  expect(textsOf([...above, ...below])).toEqual([...first, ...itsEnd, ...second, ...goesOn])
})

it('reads columns that begin anew below a table, with a headline over the first', () => {
  const cells = (y: number, ...texts: readonly string[]) =>
    texts.flatMap((text, at) => column([260, 310, 340][at] ?? 0, y, [text]))
  const table = [...cells(672, 'Output', '210', '254'), ...cells(652, 'Exports', '31', '36')]
  const above = [...column(50, 700, first), ...column(250, 700, itsEnd), ...table]
  const head = column(50, 620, ['A second headline'], 13)
  const below = [...head, ...column(50, 603, second), ...column(250, 628, goesOn)]
  expect(textsOf([...above, ...below])).toEqual([
    ...[...first, ...itsEnd, 'Output 210 254', 'Exports 31 36'],
    ...['A second headline', ...second, ...goesOn],
  ])
})

it('reads a column to its end where its sentences go on, though white crosses all columns', () => {
  const [left, right] = [
    [...first, ...itsEnd, ...second],
    [...goesOn, ...first, ...itsEnd, 'and ends'],
  ]
  const moved = (pieces: readonly Piece[]) =>
    pieces.map((piece, index) => ({ ...piece, y: piece.y - (index > 2 ? 4 : 0) }))
  expect(textsOf([...moved(column(50, 700, left)), ...moved(column(250, 700, right))])).toEqual([
    ...left,
    ...right,
  ])
})

it('reads the name of a list below columns after them, though it stands under the first as its lines do', () => {
  const name = column(50, 653, ['Coming Events'])
  const list = column(50, 632, ['5 September: Breakfast on the rules of the customs, in the town'])
  const columns = [...column(50, 700, first), ...column(250, 700, itsEnd)]
  expect(textsOf([...columns, ...name, ...list])).toEqual([
    ...[...first, ...itsEnd, 'Coming Events'],
    ...list.map(({ text }) => text),
  ])
})

it('cuts no headline in two where white crosses all columns between its lines', () => {
  const made = ['It is made by Sichuan Co.', 'and by no other of them.', ...second]
  const sold = ['It was sold by Yunnan Co.', 'for a year and no longer.', ...first.slice(0, 2), 'here.']
  const head = ['Guizhou Halves it', 'Taxes on Data']
  const heads = head.flatMap((text, row) => column(390, 700 - row * 17, [text], 13))
  const columns = [...column(50, 700, made), ...column(220, 700, sold), ...heads]
  expect(textsOf([...columns, ...column(390, 660, second)])).toEqual([
    ...[...made, ...sold],
    ...[...head, ...second],
  ])
})

it('reads a column to its end though the others have footnotes at the height of its last lines', () => {
  const left = ['A course in coffee takes', 'nine weeks, of which all', 'know that few of them do']
  const middle = ['pass it in the very year', '普洱一所学校自去年以来已经培训了许多咖啡品鉴师他']
  const right = ['们都来自附近的村庄今年还要开办第二所学校招收更多', 'A line flies roses every']
  const columns = [...column(50, 700, left), ...column(250, 700, middle), ...column(450, 700, right)]
  const notes = [250, 450].flatMap((x, index) => column(x, 668, [`${index + 1}Figures are rounded off`]))
  expect(textsOf([...columns, ...notes]).slice(0, left.length)).toEqual(left)
})
