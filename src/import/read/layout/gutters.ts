import { countScripts } from '../../../archive/script.ts'
import { groupAdjacent } from '../../groupAdjacent.ts'
import type { Piece } from './piece.ts'

/** How many letters correspond to one Chinese character. */
const lettersPerCharacter = 3

/** From this share of a text on, it is in one language. */
export const almostAll = 0.85

/** The share of the text that is Chinese, from 0 to 1. */
export function chineseShare(text: string): number {
  const { han, latin } = countScripts(text)
  const chinese = han * lettersPerCharacter
  return chinese / Math.max(1, chinese + latin)
}

/** Pieces on one base line, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] }

/** White space between two pieces of a row. */
type Gap = {
  readonly rows: readonly Row[]
  readonly index: number
  readonly row: Row
  readonly left: Piece
  readonly right: Piece
  /** In type sizes. */
  readonly width: number
}

/** In points. */
const tolerance = 1.5
/** Type that is at most this much larger counts as the same size. */
const likeSize = 1.12

/**
 * Splits rows at the gutters between columns. A gutter is white space that continues in the rows above or
 * below, with text that begins at its right edge in several of them. A single gap proves nothing: justified
 * lines have wide gaps.
 * @param rows from top to bottom
 */
export function splitAtGutters(rows: readonly Row[]): Row[] {
  const split = rows.flatMap((row, index) => {
    const parts: Piece[][] = []
    row.pieces.forEach((right, at) => {
      const left = row.pieces[at - 1]
      const part = parts.at(-1)
      if (left && part && !isGutter(gapBetween(rows, index, row, left, right), part)) part.push(right)
      else parts.push([right])
    })
    // A headline beside small text makes the size of their row large, so each part gets its own size.
    return parts.map((pieces) => ({ ...row, size: Math.max(...pieces.map(({ size }) => size)), pieces }))
  })
  return splitAtEdges(split)
}

/** How many rows must begin a column at an edge, so that it is the column's edge in the rows between them. */
const leastRows = 3

/** Splits rows at the edges of columns where text is centred, as in advertisements, or beside another box. */
function splitAtEdges(parts: readonly Row[]): Row[] {
  const starts = parts.flatMap(({ y, pieces }, at) => (parts[at - 1]?.y === y ? pieces.slice(0, 1) : []))
  const edges = starts.filter((one) => starts.filter((other) => isAligned(one, other)).length >= leastRows)
  return parts.flatMap((part) =>
    groupAdjacent(part.pieces, (left, right) => {
      const from = inkEnd(left) + widths.wide * Math.min(left.size, right.size)
      return !edges.some(({ x }) => x > from && x < right.x + tolerance)
    }).map((pieces) => ({ ...part, size: Math.max(...pieces.map(({ size }) => size)), pieces })),
  )
}

function gapBetween(rows: readonly Row[], index: number, row: Row, left: Piece, right: Piece): Gap {
  const width = (right.x - inkEnd(left)) / Math.min(left.size, right.size)
  return { rows, index, row, left, right, width }
}

/** Widths of gaps, in type sizes. */
const widths = { touching: -0.1, least: 0.55, wide: 1.2, behindListMark: 4 } as const
/** In type sizes: how much of a gap must be white in other rows. */
const strip = 0.6

function isGutter(gap: Gap, before: readonly Piece[]): boolean {
  const { left, right, width } = gap
  if (width < widths.touching || (width < widths.behindListMark && isListMark(before))) return false
  if (isLower(left, right) || isBetweenLanguages(gap)) return true
  return width >= widths.least && isWhiteNearby(gap, stripOf(gap))
}

function stripOf({ left, right }: Gap): Strip {
  const size = Math.min(left.size, right.size)
  return { from: Math.max(inkEnd(left), right.x - strip * size), to: right.x - tolerance / 3 }
}

/** In type sizes: by more than this, a piece is on another base line than the rest of the row. */
const lower = 0.2

/** Whether two pieces of one size are on different base lines. A smaller mark may be raised within its line. */
function isLower(left: Piece, right: Piece): boolean {
  return areOfLikeSize(left, right) && Math.abs(left.y - right.y) > lower * Math.min(left.size, right.size)
}

/** Whether enough rows have white space there. The wider the gap, the fewer rows are needed. */
function isWhiteNearby(gap: Gap, area: Strip): boolean {
  const { above, below } = walk(gap, area)
  const aligned = 1 + above.aligned + below.aligned
  const white = 1 + above.white.length + below.white.length
  if (isUsualIn(gap)) return aligned >= 4 && white >= 4
  if (gap.width < widths.wide) return aligned >= 3 && white >= 3
  if (!above.isCrossed && !below.isCrossed) return true
  return white > 1 && aligned > 1
}

/** A gutter is at least this much wider than the gaps between the words of its row. */
const wider = 1.3

/** Whether the gap is about as wide as the others of its row, as in a justified line. */
function isUsualIn({ row, right }: Gap): boolean {
  const widthBefore = (piece: Piece, at: number) => piece.x - inkEnd(row.pieces[at - 1] ?? piece)
  const at = row.pieces.indexOf(right)
  const gaps = row.pieces.map(widthBefore)
  const others = gaps.filter((_, index) => index > 0 && index !== at).sort((a, b) => a - b)
  const median = others[Math.floor(others.length / 2)]
  return median !== undefined && widthBefore(right, at) < median * wider
}

/** In type sizes: from this width on, two rows are enough to show a gutter between languages. */
const leastStep = 0.35
/** The most by which type sizes within one text differ. */
const sameSize = 0.03

/** Whether the columns are in two languages, so that they can be separated even if they nearly touch. */
function isBetweenLanguages(gap: Gap): boolean {
  const { row, right, width } = gap
  if (!changesScript(row, right)) return false
  const { above, below } = walk(gap, { from: right.x + tolerance, to: right.x - tolerance })
  const near = [row, ...above.white, ...below.white].filter(
    ({ size }) => Math.abs(size - row.size) < row.size * sameSize,
  )
  const isText = (piece: Piece) => isAligned(piece, right) && /\p{L}/u.test(piece.text)
  if (near.filter(({ pieces }) => pieces.some(isText)).length < (width > leastStep ? 2 : 3)) return false
  const lefts = near.map(({ pieces }) => pieces.findLast(({ x }) => x < right.x - tolerance)?.text ?? '')
  const rights = near.map(({ pieces }) => pieces.find((piece) => isAligned(piece, right))?.text ?? '')
  const shares = [lefts, rights].map((texts) => chineseShare(texts.join('')))
  return Math.max(...shares) > almostAll && Math.min(...shares) < 1 - almostAll
}

/** Whether the nearest pieces with letters on both sides are in two scripts. */
function changesScript({ pieces }: Row, right: Piece): boolean {
  const at = pieces.indexOf(right)
  const hasLetters = ({ text }: Piece) => /\p{L}/u.test(text) || han.test(text)
  const before = pieces.slice(0, at).findLast(hasLetters)
  const after = pieces.slice(at).find(hasLetters)
  if (!before || !after) return false
  return han.test(before.text.slice(-1)) !== han.test(after.text.slice(0, 1))
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

const listMark = /^(?:[•·‣▪◦●○■□※*–—-]|[(（]?\d{1,2}[.)）、]?)$/

function isListMark(pieces: readonly Piece[]): boolean {
  return listMark.test(
    pieces
      .map(({ text }) => text)
      .join('')
      .trim(),
  )
}

/** The strip that must be white. If it ends before it begins, no piece may reach from one end to the other. */
type Strip = { readonly from: number; readonly to: number }

type Walk = {
  /** Rows whose text leaves the strip white, up to the first that does not. */
  readonly white: readonly Row[]
  /** How many of them have text that begins at the gap's right edge. */
  readonly aligned: number
  /** Whether the walk ended at a row of like size with text in the strip. */
  readonly isCrossed: boolean
}

/** The most rows to check on each side. */
const mostRows = 40

/** Follows the rows above and below a gap as long as they leave the strip white. */
function walk({ rows, index, row, right }: Gap, area: Strip): { readonly above: Walk; readonly below: Walk } {
  const from = (neighbours: readonly Row[]) => walkRows(row, right, area, neighbours)
  return {
    above: from(rows.slice(Math.max(0, index - mostRows), index).reverse()),
    below: from(rows.slice(index + 1, index + 1 + mostRows)),
  }
}

/** In type sizes. */
const farthest = 2.2

function walkRows({ y }: Row, right: Piece, { from, to }: Strip, neighbours: readonly Row[]): Walk {
  const white: Row[] = []
  const result = (isCrossed: boolean) => ({
    white,
    aligned: white.filter(({ pieces }) => pieces.some((piece) => isAligned(piece, right))).length,
    isCrossed,
  })
  let last = y
  for (const row of neighbours) {
    if (Math.abs(last - row.y) > farthest * Math.max(right.size, row.size)) break
    if (row.pieces.some((piece) => piece.x < to && inkEnd(piece) > from))
      return result(areOfLikeSize(row, right))
    white.push(row)
    last = row.y
  }
  return result(false)
}

/** Whether two pieces begin at the same place in their rows. */
export function isAligned(piece: Piece, other: Piece): boolean {
  return Math.abs(piece.x - other.x) < tolerance
}

/** Whether two texts are set in about the same size. */
export function areOfLikeSize(one: { readonly size: number }, other: { readonly size: number }): boolean {
  return Math.max(one.size, other.size) <= Math.min(one.size, other.size) * likeSize
}

/** Where a piece's ink ends. The right half of a Chinese closing mark is empty, and may reach into a gutter. */
function inkEnd({ text, x, width, size }: Piece): number {
  return x + width - (/[，。、；：！？）》」』】]$/.test(text) ? size / 2 : 0)
}
