import { displayWidth } from '../../text/displayWidth.ts'
import type { Piece } from '../positionedLine.ts'
import { areNeighbours, type FigureRows, spanOf, textOf } from './figureRows.ts'
import { likeSize, type Row } from './walkRows.ts'

/** In columns: the longest line of a cell. */
const longest = 16
/** All in type sizes. */
const beside = 2.5
const below = 1.7
const above = 3.2
const sticksOut = 4
const sameLine = 0.4
/** Figures stand at the first line of their row or at half its height. */
const halfRow = 1
/** How often cells are looked for: what is one makes its table wider. */
const rounds = 3

/**
 * The rows with those of tables whole: with names that are wrapped over lines, and names of columns that stand above the
 * figures.
 */
export function withWrappedCells({ rows, ofTables }: FigureRows): FigureRows {
  const whole = new Map<Row, Row | undefined>()
  for (const table of tablesOf([...ofTables])) {
    const cells = cellsOf(
      table,
      rows.filter((row) => !ofTables.has(row) && !whole.has(row)),
    )
    if (cells.length === 0) continue
    const top = Math.max(...table.map(({ y, size }) => y + size * halfRow))
    const head = cells.filter(({ y }) => y > top)
    for (const cell of cells) whole.set(cell, undefined)
    for (const row of table)
      whole.set(row, joinCells([row, ...cells.filter((cell) => nearest(cell, table, head) === row)]))
    if (head[0]) whole.set(head[0], joinCells(head))
  }
  const shown = rows.flatMap((row) => (whole.has(row) ? (whole.get(row) ?? []) : [row]))
  return { rows: shown, ofTables: new Set([...ofTables, ...whole.values()].flatMap((row) => row ?? [])) }
}

/** The row of a table whose line a cell goes on; none for the names of columns. */
function nearest(cell: Row, table: readonly Row[], head: readonly Row[]): Row | undefined {
  if (head.includes(cell)) return undefined
  const distance = ({ y }: Row) => Math.abs(y - cell.y)
  return table.reduce((best, row) => (distance(row) < distance(best) ? row : best))
}

/** One row of all pieces, cell by cell: what stands above each other is one cell. */
function joinCells(lines: readonly Row[]): Row {
  const [first] = lines
  if (!first) throw new RangeError('a row needs a line')
  const cells: Piece[][] = []
  for (const piece of lines.flatMap(({ pieces }) => pieces).toSorted((a, b) => a.x - b.x)) {
    const cell = cells.find((some) => some.some((other) => piece.x < other.x + other.width))
    if (cell) cell.push(piece)
    else cells.push([piece])
  }
  const pieces = cells.flatMap((cell) => cell.toSorted((a, b) => b.y - a.y || a.x - b.x))
  return { ...first, pieces: pieces.map((piece) => ({ ...piece, spaced: true })) }
}

/** The lines of a table's cells that are no rows of figures. */
function cellsOf(figures: readonly Row[], rows: readonly Row[]): Row[] {
  const table = [...figures]
  for (let round = 0; round < rounds; round += 1)
    table.push(...rows.filter((row) => !table.includes(row) && isCell(row, table)))
  return [...table.slice(figures.length), ...headOf(figures, table, rows)]
}

function tablesOf(rows: readonly Row[]): Row[][] {
  const tables: Row[][] = []
  for (const row of rows.toSorted((a, b) => b.y - a.y)) {
    const table = tables.find((some) => some.some((other) => areNeighbours(row, other)))
    if (table) table.push(row)
    else tables.push([row])
  }
  return tables
}

function isCell(row: Row, table: readonly Row[]): boolean {
  if (!isShort(row, table)) return false
  const [own, whole] = [spanOf(row), spanOfAll(table)]
  const [top, bottom] = [Math.max(...table.map(({ y }) => y)), Math.min(...table.map(({ y }) => y))]
  const isLeft = own.to <= whole.from && whole.from - own.to < beside * row.size
  if (isLeft) return table.some(({ y }) => Math.abs(y - row.y) < halfRow * row.size)
  const inside = row.y < top + halfRow * row.size && row.y > bottom - below * row.size
  return inside && own.from >= whole.from - sameLine * row.size
}

/** The names of columns that stand above a table, over two columns of figures or more. */
function headOf(figures: readonly Row[], table: readonly Row[], rows: readonly Row[]): Row[] {
  const top = Math.max(...table.map(({ y }) => y))
  const columns = figures.reduce<Row['pieces']>(
    (most, { pieces }) => (pieces.length > most.length ? pieces : most),
    [],
  )
  const from = columns[1]?.x ?? 0
  const names = rows.filter((row) => {
    const isAbove = row.y > top + sameLine * row.size && row.y < top + above * row.size
    return isAbove && !table.includes(row) && isShort(row, table) && spanOf(row).from >= from - row.size
  })
  const named = columns.filter((column) => names.some((row) => reaches(row, column)))
  return named.length > 1 ? names : []
}

function reaches({ pieces }: Row, column: Piece): boolean {
  return pieces.some(({ x, width }) => x < column.x + column.width && x + width > column.x)
}

function isShort(row: Row, table: readonly Row[]): boolean {
  const size = table[0]?.size ?? row.size
  if (Math.max(row.size, size) > Math.min(row.size, size) * likeSize) return false
  const text = textOf(row.pieces)
  const ends = /[。.!！?？,，;；:：]$/.test(text)
  return (
    displayWidth(text) <= longest && !ends && spanOf(row).to <= spanOfAll(table).to + sticksOut * row.size
  )
}

function spanOfAll(rows: readonly Row[]): ReturnType<typeof spanOf> {
  return spanOf({ pieces: rows.flatMap(({ pieces }) => pieces) })
}
