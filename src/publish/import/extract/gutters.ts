import type { Piece } from './positionedLine.ts'

/** Pieces on one base line, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] }

/** All in type sizes. Where the script changes, columns may touch each other. */
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
  if (width < (scriptChanges(left, right) ? touching : leastGap)) return false
  if (width < markGap && isListMark(before)) return false
  const above = walk(gap, rows.slice(Math.max(0, index - mostRows), index).reverse(), size)
  const below = walk(gap, rows.slice(index + 1, index + 1 + mostRows), size)
  const aligned = 1 + above.aligned + below.aligned
  const white = 1 + above.white + below.white
  const between = above.crossed && below.crossed && white === 1
  if (width >= certainGap) return true
  if (width >= hugeGap) return !between
  if (width >= wideGap) return (aligned > 1 && white > 1) || (!above.crossed && !below.crossed)
  return aligned >= 3 && white >= 3
}

function isListMark(pieces: readonly Piece[]): boolean {
  return listMark.test(pieces.reduce((text, piece) => text + piece.text, '').trim())
}

const han = /\p{Script=Han}/u

function scriptChanges(left: Piece, right: Piece): boolean {
  return han.test(left.text) !== han.test(right.text)
}

type Walk = {
  /** Rows whose text leaves the gap white, up to the first that does not. */
  readonly white: number
  /** Those of them in which text begins at the gap's right edge. */
  readonly aligned: number
  /** Whether it ended at a row of like size with text in the gap. */
  readonly crossed: boolean
}

function walk({ rows, index, left, right }: Gap, neighbours: readonly Row[], size: number): Walk {
  const gap = whiteStrip(left, right, size)
  let [white, aligned] = [0, 0]
  let last = rows[index]?.y ?? right.y
  for (const row of neighbours) {
    if (Math.abs(last - row.y) > farthest * Math.max(size, row.size)) break
    if (row.pieces.some(({ x, width }) => x < gap.to && x + width > gap.from)) {
      const alike = Math.max(row.size, size) <= Math.min(row.size, size) * likeSize
      return { white, aligned, crossed: alike }
    }
    white += 1
    if (row.pieces.some(({ x }) => Math.abs(x - right.x) < tolerance)) aligned += 1
    last = row.y
  }
  return { white, aligned, crossed: false }
}

/** What must stay white: the end of the gap. Of columns that touch each other, nothing may cross the line between. */
function whiteStrip(left: Piece, right: Piece, size: number): { from: number; to: number } {
  const end = left.x + left.width
  return right.x - end < tolerance * 2
    ? { from: right.x + tolerance, to: right.x - tolerance }
    : { from: Math.max(end, right.x - strip * size), to: right.x - tolerance / 3 }
}
