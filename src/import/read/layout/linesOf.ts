import { lookOf } from '../lookOf.ts'
import { figureRows } from './figureRows.ts'
import { type Row, rowOf, splitAtGutters } from './gutters.ts'
import type { Piece, PositionedLine } from './piece.ts'

/** A rectangle of the page that links to an address. */
export type Annotation = {
  readonly address: string
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** In type sizes: the widest gap that is not a space. If a line has spaces as letters, it may be wider. */
const apart = { withSpaces: 0.35, without: 0.15, inTable: 0.05 } as const
/** In type sizes. A space that the next letter covers does not count: browsers print soft hyphens so. */
const covered = 0.05

/** The lines of a page, from top to bottom: pieces on one base line, cut at the gutters between columns. */
export function linesOf(pieces: readonly Piece[], annotations: readonly Annotation[]): PositionedLine[] {
  return figureRows(splitAtGutters(rowsOf(joinInitials(pieces)))).map(({ row, isOfTable }) =>
    isOfTable ? { ...joinRow(row, annotations, apart.inTable), part: 'figures' } : joinRow(row, annotations),
  )
}

/**
 * In type sizes of the first line: how large the first letter of a story is at least, and how near. WeasyPrint
 * may begin that line at the letter's left edge. `height`: of a letter, in its own type size.
 */
const initial = { size: 1.8, near: 3, before: 0.3, height: 0.75 } as const

/** Joins a large first letter, which is beside several lines, to the first of them. */
function joinInitials(pieces: readonly Piece[]): Piece[] {
  const joined = new Map<Piece, Piece>()
  const initials = pieces.filter((large) => {
    if (!/^[“"‘]?[\p{Lu}\p{Script=Han}]$/u.test(large.text)) return false
    const beside = pieces.filter(
      ({ x, y, size }) =>
        large.size > size * initial.size &&
        x > large.x - size * initial.before &&
        x - large.x - large.width < size * initial.near &&
        y > large.y - size &&
        y < large.y + large.size * initial.height,
    )
    const first = beside.sort((a, b) => b.y - a.y || a.x - b.x)[0]
    if (beside.length < 2 || !first) return false
    const text = large.text + (first.spaced === true ? ' ' : '') + first.text
    joined.set(first, { ...first, text, x: large.x, width: first.x + first.width - large.x })
    return true
  })
  return pieces.flatMap((piece) => (initials.includes(piece) ? [] : [joined.get(piece) ?? piece]))
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.findLast(({ y, size }) => Math.abs(y - piece.y) < Math.min(size, piece.size) * 0.4)
    if (row) row.pieces.push(piece)
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows.flatMap((row) => {
    const shown = row.pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x)
    return shown.length === 0 ? [] : [rowOf(row.y, shown)]
  })
}

/** @param gap the narrowest gap, in type sizes, that is a space; by default it depends on the row's letters */
function joinRow({ pieces }: Row, annotations: readonly Annotation[], gap?: number): PositionedLine {
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last) throw new RangeError('a line needs a piece')
  const least = gap ?? (pieces.some(({ spaced }) => spaced === true) ? apart.withSpaces : apart.without)
  const text = joined(pieces, least)
  const links = annotations.flatMap((annotation) => {
    const covered = pieces.filter((piece) => isCovered(piece, annotation))
    return covered.length === 0 ? [] : [{ label: joined(covered, least), address: annotation.address }]
  })
  const size = Math.max(...pieces.map((piece) => piece.size))
  return {
    text,
    x: first.x,
    y: first.y,
    width: last.x + last.width - first.x,
    size,
    links,
    look: lookOf(pieces),
  }
}

function joined(pieces: readonly Piece[], least: number): string {
  return pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1]
    const gap = before === undefined ? 0 : piece.x - (before.x + before.width)
    const isSpaced = piece.spaced === true && gap > piece.size * covered
    const space = before !== undefined && (isSpaced || gap > piece.size * least)
    return text + (space ? ' ' : '') + piece.text
  }, '')
}

/** Whether the annotation covers the middle of the piece's height and part of its width. */
export function isCovered({ x, y, width, size }: Piece, { left, bottom, right, top }: Annotation): boolean {
  const middle = y + size * 0.35
  return middle > bottom && middle < top && x < right - 1 && x + width > left + 1
}
