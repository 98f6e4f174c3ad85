import type { Piece } from '../positionedLine.ts'
import { almostAll, chineseShare } from './chineseShare.ts'

/** Pieces on one base line, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] }

/** All in type sizes. */
const touching = -0.1
const leastGap = 0.55
const wideGap = 1.2
const hugeGap = 2.5
const certainGap = 8
/** The widest between the mark of a list and its text. */
const markGap = 4
const strip = 0.6
const farthest = 2.2
const likeSize = 1.12
/** Rows above and below that are asked. */
const mostRows = 40
/** In points. */
const tolerance = 1.5
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
    return parts.map((pieces) => ({ ...row, pieces }))
  })
}

type Gap = {
  readonly rows: readonly Row[]
  readonly index: number
  readonly left: Piece
  readonly right: Piece
}

function isGutter(gap: Gap, before: readonly Piece[]): boolean {
  const { rows, index, left, right } = gap
  const size = Math.min(left.size, right.size)
  const width = (right.x - left.x - left.width) / size
  if (width < touching || (width < markGap && isListMark(before))) return false
  const walkFrom = (strip: Strip) => {
    const above = walk(gap, strip, rows.slice(Math.max(0, index - mostRows), index).reverse())
    return { above, below: walk(gap, strip, rows.slice(index + 1, index + 1 + mostRows)) }
  }
  if (languagesPart(gap, walkFrom({ from: right.x + tolerance, to: right.x - tolerance }))) return true
  if (width < leastGap) return false
  const { above, below } = walkFrom({
    from: Math.max(left.x + left.width, right.x - strip * size),
    to: right.x - tolerance / 3,
  })
  const aligned = 1 + above.aligned + below.aligned
  const white = 1 + above.white.length + below.white.length
  if (width >= certainGap) return true
  if (width >= hugeGap) return !(above.crossed && below.crossed && white === 1)
  if (width >= wideGap) return (aligned > 1 && white > 1) || (!above.crossed && !below.crossed)
  return aligned >= 3 && white >= 3
}

/** Columns that nearly touch are told by the languages on both sides of the line between them, row after row. */
function languagesPart({ rows, index, right }: Gap, { above, below }: { above: Walk; below: Walk }): boolean {
  const row = rows[index]
  if (!row || !scriptChanges(row, right)) return false
  if (1 + above.aligned + below.aligned < 3) return false
  const near = [row, ...above.white, ...below.white]
  const lefts = near.flatMap(({ pieces }) => pieces.findLast(({ x }) => x < right.x - tolerance)?.text ?? [])
  const rights = near.flatMap(({ pieces }) => pieces.find((piece) => isAligned(piece, right))?.text ?? [])
  const shares = [lefts, rights].map((texts) => chineseShare(texts.join('')))
  return Math.max(...shares) > almostAll && Math.min(...shares) < 1 - almostAll
}

function isListMark(pieces: readonly Piece[]): boolean {
  return listMark.test(pieces.reduce((text, piece) => text + piece.text, '').trim())
}

/** Whether the script changes at the gap, between the nearest pieces that have letters. */
function scriptChanges({ pieces }: Row, right: Piece): boolean {
  const lettered = ({ text }: Piece) => /\p{L}/u.test(text)
  const at = pieces.indexOf(right)
  const before = pieces.slice(0, at).findLast(lettered)
  const after = pieces.slice(at).find(lettered)
  if (!before || !after) return false
  return han.test(before.text.slice(-1)) !== han.test(after.text.slice(0, 1))
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

function isAligned(piece: Piece, other: Piece): boolean {
  return Math.abs(piece.x - other.x) < tolerance
}

type Strip = { readonly from: number; readonly to: number }

type Walk = {
  /** Rows whose text leaves the strip white, up to the first that does not. */
  readonly white: readonly Row[]
  /** How many of them have text that begins at the gap's right edge. */
  readonly aligned: number
  /** Whether it ended at a row of like size with text in the strip. */
  readonly crossed: boolean
}

/** @param strip what must stay white; if it ends before it begins, nothing may reach from one end to the other */
function walk({ rows, index, right }: Gap, strip: Strip, neighbours: readonly Row[]): Walk {
  const white: Row[] = []
  let aligned = 0
  let last = rows[index]?.y ?? right.y
  for (const row of neighbours) {
    if (Math.abs(last - row.y) > farthest * Math.max(right.size, row.size)) break
    if (row.pieces.some(({ x, width }) => x < strip.to && x + width > strip.from)) {
      const alike = Math.max(row.size, right.size) <= Math.min(row.size, right.size) * likeSize
      return { white, aligned, crossed: alike }
    }
    white.push(row)
    if (row.pieces.some((piece) => isAligned(piece, right))) aligned += 1
    last = row.y
  }
  return { white, aligned, crossed: false }
}
