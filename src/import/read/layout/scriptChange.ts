import type { Piece } from '../positionedLine.ts'
import type { Row } from './walkRows.ts'

/** In type sizes: white as wide as that may be a gutter. */
const gap = 0.55

/** Whether the script changes at the gap, between the nearest pieces that have letters and no other gap before them. */
export function scriptChanges({ pieces }: Row, right: Piece): boolean {
  const at = pieces.indexOf(right)
  const before = nearestLetters(pieces.slice(0, at).toReversed())
  const after = nearestLetters(pieces.slice(at))
  if (!before || !after) return false
  return han.test(before.text.slice(-1)) !== han.test(after.text.slice(0, 1))
}

/** In points, and in type sizes. */
const tolerance = 1.5
const sameSize = 0.03
/** How many rows of a page show that its second language begins there. */
const leastRows = 4

/** Whether the script changes at the same place in other rows of the page, with clear white before it. */
export function changesElsewhere(rows: readonly Row[], row: Row, right: Piece): boolean {
  const others = rows.filter((other) => {
    if (other === row || Math.abs(other.size - row.size) > row.size * sameSize) return false
    const at = other.pieces.findIndex(({ x }) => Math.abs(x - right.x) < tolerance)
    const start = other.pieces[at]
    return start && whiteBetween(other.pieces[at - 1], start) >= gap && scriptChanges(other, start)
  })
  return others.length >= leastRows
}

/** @param pieces from the gap on, to the left or to the right */
function nearestLetters(pieces: readonly Piece[]): Piece | undefined {
  const at = pieces.findIndex(({ text }) => /\p{L}/u.test(text) || han.test(text))
  const isApart = pieces.slice(1, at + 1).some((piece, index) => whiteBetween(pieces[index], piece) >= gap)
  return isApart ? undefined : pieces[at]
}

/** In type sizes, whichever of two pieces is on the left. */
function whiteBetween(one: Piece | undefined, other: Piece): number {
  if (!one) return 0
  const [left, right] = one.x < other.x ? [one, other] : [other, one]
  return (right.x - left.x - left.width) / other.size
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
