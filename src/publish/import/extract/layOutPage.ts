import { boxesOf } from './boxesOf.ts'
import type { Piece, PositionedLine } from './positionedLine.ts'
import { readingOrder } from './readingOrder.ts'
import type { SourceLink } from './sourceLine.ts'

/** A rectangle of the page that links to an address. */
export type Annotation = {
  readonly address: string
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A line of one box of a page. */
export type PageLine = {
  readonly text: string
  readonly size: number
  readonly fonts: readonly string[]
  readonly gap: boolean
  /** The free space at its end in its box, in columns of half its type size. */
  readonly room: number
  readonly links: readonly SourceLink[]
}

/** The lines of a page in reading order, box by box. An address that covers no text becomes its own line. */
export function layOutPage(pieces: readonly Piece[], annotations: readonly Annotation[]): PageLine[] {
  const lines = linesOf(pieces, annotations)
  const bare = annotations.filter((annotation) => !pieces.some((piece) => lies(piece, annotation)))
  const all = [...lines, ...bare.map(bareLine)]
  return readingOrder(boxesOf(all)).flatMap((box) => {
    const pitch = usualPitch(box)
    const edge = Math.max(...box.map(({ x, width }) => x + width))
    return box.map((line, index) => {
      const above = box[index - 1]
      return {
        text: line.text,
        size: line.size,
        fonts: line.fonts,
        links: line.links,
        room: Math.floor((edge - line.x - line.width) / (line.size * 0.5)),
        gap: !above || above.y - line.y > pitch * 1.3,
      }
    })
  })
}

/** The distance between base lines that at least half of the box's lines have. */
function usualPitch(box: readonly PositionedLine[]): number {
  const pitches = box.slice(1).map((line, index) => (box[index]?.y ?? line.y) - line.y)
  return pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0
}

/** Groups pieces on one base line that are close together. A gutter between columns separates them. */
function linesOf(pieces: readonly Piece[], annotations: readonly Annotation[]): PositionedLine[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.find(
      ([first]) => first && Math.abs(first.y - piece.y) < Math.min(first.size, piece.size) * 0.4,
    )
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows
    .flatMap((row) => closeRuns(row.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x)))
    .map((run) => joinRun(run, annotations))
}

function closeRuns(row: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = []
  for (const piece of row) {
    const before = runs.at(-1)?.at(-1)
    if (before && piece.x - (before.x + before.width) < Math.min(before.size, piece.size) * 1.2)
      runs.at(-1)?.push(piece)
    else runs.push([piece])
  }
  return runs
}

function joinRun(run: readonly Piece[], annotations: readonly Annotation[]): PositionedLine {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) throw new RangeError('a line needs a piece')
  const text = run.reduce((joined, piece, index) => {
    const before = run[index - 1]
    const apart = before !== undefined && piece.x - (before.x + before.width) > piece.size * 0.15
    return joined + (apart ? ' ' : '') + piece.text
  }, '')
  const links = annotations.flatMap((annotation) => {
    const covered = run.filter((piece) => lies(piece, annotation))
    return covered.length === 0
      ? []
      : [{ label: covered.map((piece) => piece.text).join(''), address: annotation.address }]
  })
  const size = Math.max(...run.map((piece) => piece.size))
  const fonts = [...new Set(run.flatMap(({ font }) => font ?? []))]
  return { text, x: first.x, y: first.y, width: last.x + last.width - first.x, size, fonts, links }
}

/** Whether the annotation covers the middle of the piece's height and part of its width. */
function lies({ x, y, width, size }: Piece, { left, bottom, right, top }: Annotation): boolean {
  const middle = y + size * 0.35
  return middle > bottom && middle < top && x < right - 1 && x + width > left + 1
}

function bareLine({ address, left, bottom, right, top }: Annotation): PositionedLine {
  return {
    text: address,
    x: left,
    y: bottom,
    width: right - left,
    size: Math.min(12, top - bottom),
    links: [],
    fonts: [],
  }
}
