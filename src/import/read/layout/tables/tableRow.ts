import type { Piece } from '../../positionedLine.ts'
import type { Row } from '../walkRows.ts'

/** A figure of a table, alone in its cell. */
export const figure = /^[(（]?[+−–-]?(?:[¥￥$€£]|RMB)?\d[\d.,]*(?:%|％|‰|[万亿])?[)）]?$/
/** In type sizes. */
const farthestDown = { rows: 3.8, head: 2.6 } as const
/** The least white before a figure of a table. In Chinese sentences a quarter stands before each. */
const apart = 0.6

/** Whether two rows stand above each other, as rows of one table do. */
export function areNeighbours(one: Row, other: Row, kind: keyof typeof farthestDown = 'rows'): boolean {
  const distance = Math.abs(one.y - other.y)
  if (distance === 0 || distance > farthestDown[kind] * Math.max(one.size, other.size)) return false
  const [a, b] = [spanOf(one), spanOf(other)]
  return a.from < b.to && b.from < a.to
}

/** Whether white parts a piece of a row from the one before it, more than words are parted. */
export function standsApart({ x, size }: Piece, before: Piece | undefined, least = apart): boolean {
  return before === undefined || x - before.x - before.width >= least * size
}

/** From the left of the first piece to the right of the last. */
export function spanOf({ pieces }: Pick<Row, 'pieces'>): { from: number; to: number } {
  return {
    from: Math.min(...pieces.map(({ x }) => x)),
    to: Math.max(...pieces.map(({ x, width }) => x + width)),
  }
}

/** The text of the pieces, parted by spaces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(' ')
}
