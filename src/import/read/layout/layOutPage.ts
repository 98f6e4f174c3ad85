import { type Box, boxesOf } from './boxes.ts'
import { type Annotation, isCovered, linesOf } from './linesOf.ts'
import type { Piece, PositionedLine } from './piece.ts'
import { readingOrder } from './readingOrder.ts'

/** A line of one box of a page. */
export type PageLine = PositionedLine & {
  readonly gap: boolean
  /** The free space at its end in its box, in letters as wide as its own. */
  readonly room: number
}

/** The lines of a page in reading order, box by box. An address that covers no text becomes its own line. */
export function layOutPage(pieces: readonly Piece[], annotations: readonly Annotation[]): PageLine[] {
  const bare = annotations.filter((annotation) => !pieces.some((piece) => isCovered(piece, annotation)))
  return readingOrder(boxesOf([...linesOf(pieces, annotations), ...bare.map(addressLine)])).flatMap(
    linesInBox,
  )
}

/** How much further apart lines are between paragraphs than within one. Chinese makes lines higher. */
const apart = 1.35

function linesInBox(box: Box): PageLine[] {
  const edge = Math.max(...box.map(({ x, width }) => x + width))
  const pitch = usualPitch(box)
  return box.map((line, index) => {
    const above = box[index - 1]
    return {
      ...line,
      room: Math.floor((edge - line.x - line.width) / (line.size * 0.5)),
      gap: !above || above.y - line.y > pitch * apart,
    }
  })
}

/** The distance between base lines within paragraphs. If paragraphs are short, most distances are larger. */
function usualPitch(box: Box): number {
  const pitches = box.slice(1).map((line, index) => (box[index]?.y ?? line.y) - line.y)
  return pitches.sort((a, b) => a - b)[Math.floor(pitches.length * 0.3)] ?? 0
}

function addressLine({ address, left, bottom, right, top }: Annotation): PositionedLine {
  const size = Math.min(12, top - bottom)
  return { text: address, x: left, y: bottom, width: right - left, size, links: [], look: {} }
}
