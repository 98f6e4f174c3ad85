import { displayWidth } from '../../../displayWidth.ts'
import type { Piece } from '../../positionedLine.ts'
import { isAligned, likeSize, type Row } from '../walkRows.ts'
import { areNeighbours, figure, spanOf, standsApart, textOf } from './tableRow.ts'

const telephone = /\+\d{1,3}(?: \d{2,4}){2,}(?![\d.,%])/
const year = /^(?:19|20)\d\d$/
/** In columns: the longest name of a row. */
const longestName = 44
const widestCell = 36
const columnsInSize = 2
/** In type sizes. */
const farthestAcross = 14
/** Figures that stand so far from what is before them, and so many, make a table's row of one. */
const farApart = 1.1
const leastAlone = 3

/** Rows, and those of them that are of a table of figures. */
export type FigureRows = { readonly rows: readonly Row[]; readonly ofTables: ReadonlySet<Row> }

/**
 * The rows with those of tables of figures whole again: rows above each other, each with a short name and at least two
 * figures, and the row above them that names their columns.
 * @param parts rows from top to bottom, cut at gutters; parts of one row follow each other and have one `y`
 */
export function figureRows(parts: readonly Row[]): FigureRows {
  const joined = joinFigures(parts)
  const rows = joined.map(joinParts)
  const figured = rows.filter(isFigureRow)
  const ofTables = new Set(
    figured.filter((row) => isRowAlone(row) || figured.some((other) => areNeighbours(row, other))),
  )
  const parted = joined.flatMap((own, index) => tableRow(own, rows[index], ofTables))
  const heads = [...ofTables].map((row) => headOf(row, parted, ofTables))
  return withHeads(parted, ofTables, heads)
}

/** The row above a table's row that names its columns, in its parts: a gutter may part the names. Empty without one. */
function headOf(row: Row, parted: readonly Row[], figured: ReadonlySet<Row>): readonly Row[] {
  const above = parted.filter(
    (other) =>
      other.y > row.y && (isOfYears(other) || !figured.has(other)) && areNeighbours(other, row, 'head'),
  )
  const parts = above.filter(({ y }) => y === above.at(-1)?.y)
  return parts.length > 0 && namesColumns(joinParts(parts), row) ? parts : []
}

function areOver({ from, to }: ReturnType<typeof spanOf>, { x, width }: Piece): boolean {
  return from < x + width && to > x
}

/** The pieces of a row, cell by cell: the words of one stand near each other. */
function cellsOf({ pieces }: Row): Piece[][] {
  const cells: Piece[][] = []
  for (const piece of pieces) {
    const cell = cells.at(-1)
    if (cell && !standsApart(piece, cell.at(-1))) cell.push(piece)
    else cells.push([piece])
  }
  return cells
}

function isOfYears({ pieces }: Row): boolean {
  return pieces.every(({ text }) => year.test(text))
}

function withHeads(
  parted: readonly Row[],
  figured: ReadonlySet<Row>,
  heads: readonly (readonly Row[])[],
): FigureRows {
  const ofTables = new Set(figured)
  const rows = parted.flatMap((row) => {
    const head = heads.find((parts) => parts.includes(row))
    if (!head) return [row]
    if (head[0] !== row) return []
    const whole = joinParts(head)
    ofTables.add(whole)
    return [whole]
  })
  return { rows, ofTables }
}

/** What is of no table stays parted: a figure beside a short line is the next column's. */
function tableRow(parts: readonly Row[], row: Row | undefined, ofTables: ReadonlySet<Row>): readonly Row[] {
  return row !== undefined && ofTables.has(row) ? [row] : parts
}

/** Groups what gutters parted: a part of figures alone may belong to the name before it. */
function joinFigures(parts: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const part of parts) {
    const group = groups.at(-1)
    if (group && group[0]?.y === part.y && goesOn(joinParts(group), part)) group.push(part)
    else groups.push([part])
  }
  return groups
}

function joinParts(parts: readonly Row[]): Row {
  const [first] = parts
  if (!first) throw new RangeError('a row needs a part')
  return parts.length === 1 ? first : { ...first, pieces: parts.flatMap(({ pieces }) => pieces) }
}

/** Whether figures go on a row. A name and the white behind it are no wider than the cell of a name. */
function goesOn(before: Row, part: Row): boolean {
  const gap = (spanOf(part).from - spanOf(before).to) / part.size
  const name = before.pieces.slice(0, before.pieces.findLastIndex(({ text }) => !figure.test(text)) + 1)
  const isNarrow = displayWidth(textOf(name)) + gap * columnsInSize <= widestCell
  const isAlike = Math.max(before.size, part.size) <= Math.min(before.size, part.size) * likeSize
  return isAlike && isNarrow && gap < farthestAcross && part.pieces.every(({ text }) => figure.test(text))
}

function isFigureRow({ pieces }: Row): boolean {
  const names = pieces.filter(({ text }) => !figure.test(text))
  const figures = pieces.filter(
    (piece, at) => figure.test(piece.text) && standsApart(piece, pieces[at - 1]),
  ).length
  if (telephone.test(textOf(pieces))) return false
  return figures >= 2 && figures * 2 >= names.length && displayWidth(textOf(names)) <= longestName
}

/** Whether a row shows by itself that it is a table's, which a page's end may have cut: no sentence has such figures. */
function isRowAlone({ pieces }: Row): boolean {
  const figures = pieces.filter(
    (piece, at) => at > 0 && figure.test(piece.text) && standsApart(piece, pieces[at - 1], farApart),
  )
  return figures.length >= leastAlone
}

function namesColumns(row: Row, below: Row): boolean {
  const columns = below.pieces.filter(({ text }) => figure.test(text))
  const apart = cellsOf(row).filter((cell) =>
    columns.some((column) => areOver(spanOf({ pieces: cell }), column)),
  )
  const above = columns.filter((column) => row.pieces.some((piece) => isAligned(piece, column)))
  const named = Math.max(apart.length, above.length)
  const short = displayWidth(textOf(row.pieces)) <= longestName + columns.length * 12
  const isHeadItself = columns.every(({ text }) => year.test(text))
  return !isHeadItself && named >= 2 && short && !/[.。!！?？;；]$/.test(textOf(row.pieces))
}
