import type { Piece } from '../../positionedLine.ts'
import type { Row } from '../walkRows.ts'
import { figure } from './tableRow.ts'

/** From where to where the figures of a column stand. */
export type Column = { readonly from: number; readonly to: number }

/** The columns of a table that have figures, from left to right, as its rows with the most figures show them. */
export function figureColumns(table: readonly Row[]): Column[] {
  const figures = table.map(({ pieces }) => pieces.filter(({ text }) => figure.test(text)))
  const most = Math.max(...figures.map(({ length }) => length))
  const full = figures.filter(({ length }) => length === most)
  return Array.from({ length: most }, (_, column) => {
    const own = full.flatMap((row) => row[column] ?? [])
    return {
      from: Math.min(...own.map(({ x }) => x)),
      to: Math.max(...own.map(({ x, width }) => x + width)),
    }
  })
}

/** The number of the column in which a piece stands: that of the names is zero. */
function columnAt({ x, width }: Piece, columns: readonly Column[]): number {
  const over = columns.findIndex(({ from, to }) => x < to && x + width > from)
  return over === -1 ? columns.filter(({ to }) => to <= x).length : over + 1
}

/** Whether a row of a table has a name, rather than going on the one above or naming the columns. */
export function isNamed({ pieces }: Row, columns: readonly Column[]): boolean {
  return pieces.some((piece) => columnAt(piece, columns) === 0)
}

/** One row of all pieces, cell by cell, each line by line. */
export function joinCells(lines: readonly Row[], columns: readonly Column[]): Row {
  const [first] = lines
  if (!first) throw new RangeError('a row needs a line')
  const placed = lines.flatMap(({ y, pieces }) =>
    pieces.map((piece) => ({ piece, y, column: columnAt(piece, columns) })),
  )
  const sorted = placed.toSorted((a, b) => a.column - b.column || b.y - a.y || a.piece.x - b.piece.x)
  return {
    ...first,
    pieces: sorted.map(({ piece, y, column }, index) => {
      const before = sorted[index - 1]
      const isCut = before?.column === column && before.y > y && isCutWord(before.piece.text, piece.text)
      return { ...piece, spaced: !isCut }
    }),
  }
}

/** Whether a line's end may cut a word there: within a figure, or between Chinese characters. */
function isCutWord(above: string, below: string): boolean {
  return (
    (/\d$/.test(above) && /^\d/.test(below)) ||
    (/\p{Script=Han}$/u.test(above) && /^\p{Script=Han}/u.test(below))
  )
}
