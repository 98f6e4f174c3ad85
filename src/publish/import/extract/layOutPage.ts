import { boxesOf } from './layout/boxesOf.ts'
import { type Annotation, lies, linesOf } from './layout/linesOf.ts'
import { readingOrder } from './layout/readingOrder.ts'
import type { Piece, PositionedLine } from './positionedLine.ts'

/** A line of one box of a page. */
export type PageLine = PositionedLine & {
  readonly gap: boolean
  /** The free space at its end in its box, in columns of half its type size. */
  readonly room: number
}

/** The lines of a page in reading order, box by box. An address that covers no text becomes its own line. */
export function layOutPage(pieces: readonly Piece[], annotations: readonly Annotation[]): PageLine[] {
  const bare = annotations.filter((annotation) => !pieces.some((piece) => lies(piece, annotation)))
  const all = [...linesOf(pieces, annotations), ...bare.map(bareLine)]
  return readingOrder(boxesOf(all)).flatMap((box) => {
    const pitch = usualPitch(box)
    const edge = Math.max(...box.map(({ x, width }) => x + width))
    return box.map((line, index) => {
      const above = box[index - 1]
      return {
        ...line,
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

function bareLine({ address, left, bottom, right, top }: Annotation): PositionedLine {
  return {
    text: address,
    x: left,
    y: bottom,
    width: right - left,
    size: Math.min(12, top - bottom),
    links: [],
    look: {},
  }
}
