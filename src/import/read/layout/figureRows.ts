import { displayWidth } from '../../lineText.ts'
import { areOfLikeSize, isAligned, type Row } from './gutters.ts'
import type { Piece } from './piece.ts'

/** A row, and whether it belongs to a table of figures. */
export type FigureRow = { readonly row: Row; readonly isOfTable: boolean }

/** A figure that is alone in its cell. */
const figure = /^[(（]?[+−–-]?(?:[¥￥$€£]|RMB)?\d[\d.,]*(?:%|％|‰|[万亿])?[)）]?$/
/** In columns of text, as `displayWidth` counts them. */
const longest = { name: 44, cell: 36, columnName: 12, wrapped: 16 } as const
/** In type sizes. */
const farthest = { rows: 3.8, head: 2.6, across: 14, beyond: 4 } as const
/** In type sizes: the least white space before a figure in a table. In Chinese sentences it is a quarter. */
const leastWhite = 0.6

/**
 * Finds the tables of figures: rows close to each other, each with a short name and at least two figures, and
 * the row above them that names their columns. It joins the parts of these rows, which were split at gutters.
 * @param parts rows from top to bottom, split at gutters. Parts of one row follow each other and have the
 * same `y`
 */
export function figureRows(parts: readonly Row[]): FigureRow[] {
  const groups = groupFigures(parts).map((group) => ({ group, joined: joinParts(group) }))
  const figured = groups.map(({ joined }) => joined).filter(isFigureRow)
  const tables = new Set(
    figured.filter((row) => figured.some((other) => areNeighbours(row, other, farthest.rows))),
  )
  // Rows outside tables stay split: a figure beside a short line belongs to the next column.
  const rows = groups.flatMap(({ group, joined }) => (tables.has(joined) ? [joined] : group))
  const heads = [...tables].map((row) => headOf(row, rows, tables))
  return rows.flatMap((row): FigureRow[] => {
    const head = heads.find((some) => some.includes(row))
    if (!head) return [{ row, isOfTable: tables.has(row) || isCell(row, tables) }]
    return head[0] === row ? [{ row: joinParts(head), isOfTable: true }] : []
  })
}

/** Groups the parts between gutters: a part with only figures may belong to the name before it. */
function groupFigures(parts: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const part of parts) {
    const group = groups.at(-1)
    if (group && group[0]?.y === part.y && continues(joinParts(group), part)) group.push(part)
    else groups.push([part])
  }
  return groups
}

/** Whether figures continue a row. A name with the white space after it is at most as wide as a name's cell. */
function continues(before: Row, part: Row): boolean {
  const gap = (spanOf(part).from - spanOf(before).to) / part.size
  const name = before.pieces.slice(0, before.pieces.findLastIndex(({ text }) => !figure.test(text)) + 1)
  const isNarrow = displayWidth(textOf(name)) + gap * 2 <= longest.cell
  const isNear = areOfLikeSize(before, part) && gap < farthest.across
  return isNear && isNarrow && part.pieces.every(({ text }) => figure.test(text))
}

function joinParts(parts: readonly Row[]): Row {
  const [first] = parts
  if (!first) throw new RangeError('a row needs a part')
  return parts.length === 1 ? first : { ...first, pieces: parts.flatMap(({ pieces }) => pieces) }
}

function isFigureRow({ pieces }: Row): boolean {
  const names = pieces.filter(({ text }) => !figure.test(text))
  const figures = pieces.filter((piece, at) => {
    const before = pieces[at - 1]
    const isApart = before === undefined || piece.x - before.x - before.width >= leastWhite * piece.size
    return isApart && figure.test(piece.text)
  })
  const isShort = displayWidth(textOf(names)) <= longest.name
  return isShort && figures.length >= 2 && figures.length * 2 >= names.length
}

/** Whether a part is a line of a wrapped cell: short, and right above or below a table's row, within its width. */
function isCell(part: Row, tables: ReadonlySet<Row>): boolean {
  const text = textOf(part.pieces)
  if (displayWidth(text) > longest.wrapped || /[.。!！?？,，;；:：]$/.test(text)) return false
  const own = spanOf(part)
  return [...tables].some((row) => {
    const { from, to } = spanOf(row)
    const isInside = own.from >= from - part.size && own.to <= to + farthest.beyond * part.size
    return isInside && areOfLikeSize(part, row) && areNeighbours(part, row, farthest.rows)
  })
}

/** Whether one row is right above the other, like rows of one table. */
function areNeighbours(one: Row, other: Row, most: number): boolean {
  const distance = Math.abs(one.y - other.y)
  if (distance === 0 || distance > most * Math.max(one.size, other.size)) return false
  const [a, b] = [spanOf(one), spanOf(other)]
  return a.from < b.to && b.from < a.to
}

/** The parts of the row above a table's row that names its columns. Empty if there is none. */
function headOf(row: Row, rows: readonly Row[], tables: ReadonlySet<Row>): readonly Row[] {
  const above = rows.filter(
    (other) => other.y > row.y && !tables.has(other) && areNeighbours(other, row, farthest.head),
  )
  const nearest = above.filter(({ y }) => y === above.at(-1)?.y)
  return nearest.length > 0 && namesColumns(joinParts(nearest), row) ? nearest : []
}

function namesColumns({ pieces }: Row, below: Row): boolean {
  const columns = below.pieces.filter(({ text }) => figure.test(text))
  const named = columns.filter((column) => pieces.some((piece) => isAligned(piece, column)))
  const text = textOf(pieces)
  const isShort = displayWidth(text) <= longest.name + columns.length * longest.columnName
  return named.length >= 2 && isShort && !/[.。!！?？;；]$/.test(text)
}

function spanOf({ pieces }: Row): { readonly from: number; readonly to: number } {
  return {
    from: Math.min(...pieces.map(({ x }) => x)),
    to: Math.max(...pieces.map(({ x, width }) => x + width)),
  }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(' ')
}
