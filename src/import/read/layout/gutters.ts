import type { Piece } from '../positionedLine.ts'
import { almostAll, chineseShare } from './chineseShare.ts'
import { changesElsewhere, scriptChanges } from './scriptChange.ts'
import { isUsualIn } from './usualGap.ts'
import {
  type Gap,
  inkEnd,
  isAligned,
  likeSize,
  type Row,
  type Strip,
  tolerance,
  type Walk,
  walkRows,
} from './walkRows.ts'

/** Rows that are asked, on each side. */
const mostRows = 40
/** Rows in which the edge of a column is looked for, on each side. */
const nearRows = 6
/** All in type sizes. */
const touching = -0.1
const leastGap = 0.55
const wideGap = 1.2
const hugeGap = 2.5
const certainGap = 8
/** The widest between the mark of a list and its text. */
const markGap = 4
const strip = 0.6
/** How much lower the next column's line may stand in what looks like one row. */
const lower = 0.2
/** By how much less the size of one text may differ. */
const sameSize = 0.03
/** Between columns that nearly touch. */
const leastStep = 0.35
const listMark = /^(?:[•·‣▪◦●○■□※*–—-]|[(（]?\d{1,2}[.)）、]?)$/

/**
 * Splits rows at the gutters between columns. A gutter is white that stays white in the rows above or below, with text
 * that begins at its right edge in several of them. One gap alone proves nothing: justified lines have wide ones.
 * @param rows from top to bottom
 */
export function splitAtGutters(rows: readonly Row[]): Row[] {
  return rows.flatMap((row, index) => {
    const parts: Piece[][] = []
    row.pieces.forEach((piece, at) => {
      const before = row.pieces[at - 1]
      const part = parts.at(-1)
      if (before && part && !isGutter({ rows, index, left: before, right: piece }, part)) part.push(piece)
      else parts.push([piece])
    })
    // A headline beside small text has made their common row large.
    return parts.map((pieces) => ({ ...row, size: Math.max(...pieces.map(({ size }) => size)), pieces }))
  })
}

function isGutter(gap: Gap, before: readonly Piece[]): boolean {
  const { rows, index, left, right } = gap
  const size = Math.min(left.size, right.size)
  const width = (right.x - inkEnd(left)) / size
  if (width < touching || (width < markGap && isListMark(before, right))) return false
  if (standsLower(left, right)) return true
  const walkFrom = (strip: Strip) => {
    const above = walkRows(gap, strip, rows.slice(Math.max(0, index - mostRows), index).reverse())
    return { above, below: walkRows(gap, strip, rows.slice(index + 1, index + 1 + mostRows)) }
  }
  if (languagesPart(gap, walkFrom({ from: right.x + tolerance, to: right.x - tolerance }), width)) return true
  if (width < leastGap) return false
  const { above, below } = walkFrom({
    from: Math.max(inkEnd(left), right.x - strip * size),
    to: right.x - tolerance / 3,
  })
  return width >= certainGap || staysWhite(gap, width, { above, below }) || beginsWithSpace(gap, width)
}

/** In type sizes: the space with which a line may begin. */
const spaceAtStart = { least: 0.15, most: 0.4 } as const

/** Whether the gap is a gutter and a space, with which the next column's line begins: others begin that much before it. */
function beginsWithSpace(gap: Gap, width: number): boolean {
  const { rows, index, left, right } = gap
  if (width < wideGap) return false
  const isStart = ({ x }: Piece) => {
    const before = (right.x - x) / right.size
    return x > inkEnd(left) && before > spaceAtStart.least && before < spaceAtStart.most
  }
  const near = rows.slice(Math.max(0, index - nearRows), index + nearRows + 1)
  const start = near.flatMap(({ pieces }) => pieces).find(isStart)
  if (!start) return false
  const moved = { ...gap, right: { ...right, x: start.x } }
  const own = { from: Math.max(inkEnd(left), start.x - strip * start.size), to: start.x - tolerance / 3 }
  const above = walkRows(moved, own, rows.slice(Math.max(0, index - mostRows), index).reverse())
  const below = walkRows(moved, own, rows.slice(index + 1, index + 1 + mostRows))
  return above.aligned + below.aligned >= 3
}

/** Whether two pieces have base lines of their own: those of one line have one, but for marks that are set smaller. */
function standsLower(left: Piece, right: Piece): boolean {
  return isSized(left, right) && Math.abs(left.y - right.y) > lower * Math.min(left.size, right.size)
}

function isSized(one: { readonly size: number }, other: { readonly size: number }): boolean {
  return Math.max(one.size, other.size) <= Math.min(one.size, other.size) * likeSize
}

type Walks = { readonly above: Walk; readonly below: Walk }

/** Whether enough rows agree; the wider the gap, in type sizes, the fewer must. */
function staysWhite({ rows, index, right }: Gap, width: number, { above, below }: Walks): boolean {
  const aligned = 1 + above.aligned + below.aligned
  const white = 1 + above.white.length + below.white.length
  if (isUsualIn(rows[index], right)) return aligned >= 4 && white >= 4
  if (width < wideGap) return aligned >= 3 && white >= 3
  if (!above.crossed && !below.crossed) return true
  if (white === 1) return false
  return aligned > 1 || (width >= hugeGap && !(above.crossed && below.crossed))
}

/** Columns that nearly touch are told by the languages on both sides of the line between them, row after row. */
function languagesPart({ rows, index, right }: Gap, { above, below }: Walks, width: number): boolean {
  const row = rows[index]
  if (!row || !scriptChanges(row, right)) return false
  if (changesElsewhere(rows, row, right)) return true
  const near = [row, ...facing(above, right), ...facing(below, right)].filter(
    (other) => Math.abs(other.size - row.size) < row.size * sameSize,
  )
  const isTelling = (piece: Piece) => isAligned(piece, right) && /\p{L}/u.test(piece.text)
  const aligned = near.filter(({ pieces }) => pieces.some(isTelling)).length
  if (aligned < (width > leastStep ? 2 : 3)) return false
  const lefts = near.flatMap(({ pieces }) => pieces.findLast(({ x }) => x < right.x - tolerance)?.text ?? [])
  const rights = near.flatMap(({ pieces }) => pieces.find((piece) => isAligned(piece, right))?.text ?? [])
  const shares = [lefts, rights].map((texts) => chineseShare(texts.join('')))
  return Math.max(...shares) > almostAll && Math.min(...shares) < 1 - almostAll
}

/** The rows up to the last that the right column has. Beyond it, a date or the like may be in both languages. */
function facing({ white }: Walk, right: Piece): readonly Row[] {
  return white.slice(
    0,
    white.findLastIndex(({ pieces }) => pieces.some((piece) => isAligned(piece, right))) + 1,
  )
}

/** Whether the pieces are the mark of a list. A number in small type is that of a footnote, in the column before. */
function isListMark(pieces: readonly Piece[], text: Piece): boolean {
  const isSmall = pieces.some((piece) => piece.size < text.size && !isSized(piece, text))
  if (isSmall && pieces.some((piece) => /\d/.test(piece.text))) return false
  return listMark.test(pieces.reduce((text, piece) => text + piece.text, '').trim())
}
