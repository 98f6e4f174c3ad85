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
      if (left && part && !isGutter({ rows, index, row, left, right }, part)) part.push(right)
      else parts.push([right])
    })
    return parts.map((pieces) => rowOf(row.y, pieces))
  })
  return splitAtEdges(split)
}

/** A row of these pieces. A headline beside small text makes the size of their row large, not that of each part. */
export function rowOf(y: number, pieces: readonly Piece[]): Row {
  return { y, size: Math.max(...pieces.map(({ size }) => size)), pieces }
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
    }).map((pieces) => rowOf(part.y, pieces)),
  )
}

/** Widths of gaps, in type sizes. */
const widths = { touching: -0.1, least: 0.55, wide: 1.2, behindListMark: 4 } as const
/** In type sizes: how much of a gap must be white in other rows. */
const strip = 0.6

function isGutter(gap: Gap, before: readonly Piece[]): boolean {
  const { left, right } = gap
  const size = Math.min(left.size, right.size)
  const width = (right.x - inkEnd(left)) / size
  if (width < widths.touching || (width < widths.behindListMark && isListMark(before))) return false
  if (isLower(left, right) || isBetweenLanguages(gap, width)) return true
  if (width < widths.least) return false
  const from = Math.max(inkEnd(left), right.x - strip * size)
  return isWhiteNearby(gap, width, walk(gap, from, right.x - tolerance / 3))
}

/** In type sizes: by more than this, a piece is on another base line than the rest of the row. */
const lower = 0.2

/** Whether two pieces of one size are on different base lines. A smaller mark may be raised within its line. */
function isLower(left: Piece, right: Piece): boolean {
  return areOfLikeSize(left, right) && Math.abs(left.y - right.y) > lower * Math.min(left.size, right.size)
}

/** Whether enough rows have white space there. The wider the gap, the fewer rows are needed. */
function isWhiteNearby(gap: Gap, width: number, { aligned, isCrossed }: Walk): boolean {
  if (isUsualIn(gap)) return aligned >= 3
  if (width < widths.wide) return aligned >= 2
  return !isCrossed || aligned >= 1
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
function isBetweenLanguages(gap: Gap, width: number): boolean {
  const { row, right } = gap
  if (!changesScript(row, right)) return false
  // No piece may reach from one side of its edge to the other.
  const { white } = walk(gap, right.x + tolerance, right.x - tolerance)
  const near = [row, ...white].filter(({ size }) => Math.abs(size - row.size) < row.size * sameSize)
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

type Walk = {
  /** The rows above and below whose text leaves a strip white, up to the last of the right column each way. */
  readonly white: readonly Row[]
  /** How many of them have text that begins at the gap's right edge. */
  readonly aligned: number
  /** Whether the walk ended at a row of like size with text in the strip. */
  readonly isCrossed: boolean
}

/** In type sizes. */
const farthest = 2.2

/** Follows the rows above and below a gap as long as they leave the strip white. */
function walk({ rows, index, row, right }: Gap, from: number, to: number): Walk {
  const white: Row[] = []
  let aligned = 0
  let isCrossed = false
  for (const neighbours of [rows.slice(0, index).reverse(), rows.slice(index + 1)]) {
    let last = row.y
    // Beyond the right column, a date may be in both languages.
    const beyond: Row[] = []
    for (const other of neighbours) {
      if (Math.abs(last - other.y) > farthest * Math.max(right.size, other.size)) break
      const isWhite = !other.pieces.some((piece) => piece.x < to && inkEnd(piece) > from)
      isCrossed ||= !isWhite && areOfLikeSize(other, right)
      if (!isWhite) break
      last = other.y
      beyond.push(other)
      if (!other.pieces.some((piece) => isAligned(piece, right))) continue
      aligned += 1
      white.push(...beyond.splice(0))
    }
  }
  return { white, aligned, isCrossed }
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
