import { displayWidth } from '../../../text/displayWidth.ts'
import type { Piece } from '../../positionedLine.ts'
import { likeSize, type Row } from '../walkRows.ts'
import type { FigureRows } from './figureRows.ts'
import { type Column, figureColumns, isNamed, joinCells } from './tableColumns.ts'
import { areNeighbours, spanOf, textOf } from './tableRow.ts'

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
    const columns = figureColumns(table)
    const cells = cellsOf(
      table,
      rows.filter((row) => !ofTables.has(row) && !whole.has(row)),
    )
    for (const [first, ...others] of wholeRows(table, cells, columns)) {
      for (const other of others) whole.set(other, undefined)
      if (first) whole.set(first, joinCells([first, ...others], columns))
    }
  }
  const shown = rows.flatMap((row) => (whole.has(row) ? (whole.get(row) ?? []) : [row]))
  return { rows: shown, ofTables: new Set([...ofTables, ...whole.values()].flatMap((row) => row ?? [])) }
}

/** The lines of each row of a table, and of the names of its columns: first one that is none of its wrapped cells. */
function wholeRows(table: readonly Row[], cells: readonly Row[], columns: readonly Column[]): Row[][] {
  const named = table.filter((row) => isNamed(row, columns))
  const names = table.filter((row) => named.length > 0 && named.every(({ y }) => y < row.y))
  const top = Math.max(...table.map(({ y, size }) => y + size * halfRow))
  const above = cells.filter(({ y }) => y > top)
  const head = [...names, ...above]
  const rows = groupCut(
    table.filter((row) => !names.includes(row)),
    named,
  )
  const groups = [...(head.length > 0 ? [head] : []), ...rows]
  const fromTop = rows.every(([first]) => first !== undefined && named.includes(first))
  for (const cell of cells.filter((one) => !above.includes(one))) rowOf(cell, groups, fromTop).push(cell)
  return groups.filter((group) => group.length > 1)
}

/** Rows of figures, each with those right below it that have no name: narrow cells have cut their figures. */
function groupCut(rows: readonly Row[], named: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    const [first, last] = [group?.[0], group?.at(-1)]
    const isCut = first && last && named.includes(first) && !named.includes(row)
    if (group && isCut && last.y - row.y < below * row.size) group.push(row)
    else groups.push([row])
  }
  return groups
}

/**
 * The lines of the row of a table that a cell goes on: the row above it, where each has its name on the line of its
 * figures; else the nearest.
 */
function rowOf(cell: Row, groups: readonly Row[][], fromTop: boolean): Row[] {
  const distance = ([first]: readonly Row[]) => {
    const down = (first?.y ?? cell.y) - cell.y
    return fromTop && down < 0 ? Number.POSITIVE_INFINITY : Math.abs(down)
  }
  return groups.reduce((best, group) => (distance(group) < distance(best) ? group : best))
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
