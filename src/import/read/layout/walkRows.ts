import type { Piece } from '../positionedLine.ts'

/** Pieces on one base line, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] }

/** White between two pieces of a row. */
export type Gap = {
  readonly rows: readonly Row[]
  readonly index: number
  readonly left: Piece
  readonly right: Piece
}

/** In type sizes. */
const farthest = 2.2
export const likeSize = 1.12
/** In points. */
export const tolerance = 1.5

export function isAligned(piece: Piece, other: Piece): boolean {
  return Math.abs(piece.x - other.x) < tolerance
}

/**
 * Where a piece's ink ends: the marks that end a Chinese text are in the left half of their width, the other half of
 * which may hang into a gutter.
 */
export function inkEnd({ text, x, width, size }: Piece): number {
  return x + width - (/[，。、；：！？）》」』】]$/.test(text) ? size / 2 : 0)
}

/** What must stay white. If it ends before it begins, nothing may reach from one end to the other. */
export type Strip = { readonly from: number; readonly to: number }

export type Walk = {
  /** Rows whose text leaves the strip white, up to the first that does not. */
  readonly white: readonly Row[]
  /** How many of them have text that begins at the gap's right edge. */
  readonly aligned: number
  /** Whether it ended at a row of like size with text in the strip. */
  readonly crossed: boolean
}

/** Follows rows away from the gap's own, nearest first, as long as they leave the strip white. */
export function walkRows({ rows, index, right }: Gap, strip: Strip, neighbours: readonly Row[]): Walk {
  const white: Row[] = []
  let aligned = 0
  let last = rows[index]?.y ?? right.y
  for (const row of neighbours) {
    if (Math.abs(last - row.y) > farthest * Math.max(right.size, row.size)) break
    if (row.pieces.some((piece) => piece.x < strip.to && inkEnd(piece) > strip.from)) {
      const alike = Math.max(row.size, right.size) <= Math.min(row.size, right.size) * likeSize
      return { white, aligned, crossed: alike }
    }
    white.push(row)
    if (row.pieces.some((piece) => isAligned(piece, right))) aligned += 1
    last = row.y
  }
  return { white, aligned, crossed: false }
}
