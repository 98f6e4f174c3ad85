import { invariant } from '../../archive/invariant.ts'
import { displayWidth } from '../displayWidth.ts'
import { chineseShare } from './layout/chineseShare.ts'
import { boxesInOrder } from './layout/columnBreaks.ts'
import { columnEdges } from './layout/columnEdges.ts'
import { type Annotation, lies, linesOf } from './layout/linesOf.ts'
import type { Piece, PositionedLine } from './positionedLine.ts'

/** A line of one box of a page. */
export type PageLine = PositionedLine & {
  readonly gap: boolean
  /** The free space at its end in its column, in letters as wide as its own. */
  readonly room: number
}

type Box = readonly PositionedLine[]

/** The lines of a page in reading order, box by box. An address that covers no text becomes its own line. */
export function layOutPage(pieces: readonly Piece[], annotations: readonly Annotation[]): PageLine[] {
  const bare = annotations.filter((annotation) => !pieces.some((piece) => lies(piece, annotation)))
  const all = [...linesOf(pieces, annotations), ...bare.map(bareLine)]
  const boxes = boxesInOrder(all)
  const pitchOn = usualPitches(boxes)
  const chinesePitch = usualChinesePitch(boxes)
  return boxes.flatMap((box) => {
    const pitch = Math.min(usualPitch(box), closestPitch(box), pitchOn(box))
    const edges = columnEdges(box, all)
    return box.map((line, index) => {
      const above = box[index - 1]
      return {
        ...line,
        room: Math.floor(
          (invariant(edges[index], 'edge of the column') - line.x - line.width) / letterWidth(line),
        ),
        gap: !above || above.y - line.y > Math.max(pitch * 1.3, chinesePitch(above, line) * 1.15),
      }
    })
  })
}

/** From how many columns on a line shows how wide its letters are: those of bold type need more room. */
const tellingWidth = 8

/** The width of a column in a line: half its type size, or what its own letters have where they are wider. */
function letterWidth({ text, width, size }: PositionedLine): number {
  const columns = displayWidth(text)
  return columns < tellingWidth ? size * 0.5 : Math.max(size * 0.5, width / columns)
}

/** The distance between base lines that at least half of the box's lines have. */
function usualPitch(box: Box): number {
  return (
    median(
      box.flatMap((line, index) => {
        const above = box[index - 1]
        return above ? [above.y - line.y] : []
      }),
    ) ?? 0
  )
}

/**
 * A quarter of the distances between lines of one style are no larger: where most paragraphs have two lines, half of all
 * distances are white between paragraphs.
 */
function closestPitch(box: Box): number {
  const pitches = pitchesByStyle([box])
  const own = [...pitches.values()].filter(({ length }) => length >= telling)
  return own.length === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(...own.map((some) => quantile(some, 0.25) ?? 0))
}

/** From how many lines on a box tells the distance of its lines by itself. */
const telling = 5

/**
 * The usual distance of the page's lines in a type size and script. A box of few lines, of which each may be a
 * paragraph, is no wider spaced than that.
 */
function usualPitches(boxes: readonly Box[]): (box: Box) => number {
  const pitches = pitchesByStyle(boxes)
  return (box) => {
    if (box.length >= telling) return Number.POSITIVE_INFINITY
    const own = box.map((line) => median(pitches.get(styleOf(line)) ?? []) ?? Number.POSITIVE_INFINITY)
    return Math.max(...own)
  }
}

/** The distances between lines of one type size and script. */
function pitchesByStyle(boxes: readonly Box[]): Map<string, number[]> {
  const pitches = new Map<string, number[]>()
  for (const box of boxes)
    for (const [index, line] of box.entries()) {
      const above = box[index - 1]
      if (!above || styleOf(above) !== styleOf(line)) continue
      pitches.set(styleOf(line), [...(pitches.get(styleOf(line)) ?? []), above.y - line.y])
    }
  return pitches
}

/**
 * In a box of mostly English lines, two with Chinese in them stand as far apart as such lines do on the page: their
 * faces are taller.
 */
function usualChinesePitch(boxes: readonly Box[]): (above: PositionedLine, line: PositionedLine) => number {
  const areChinese = (above: PositionedLine, line: PositionedLine) =>
    Math.abs(above.size - line.size) < line.size * 0.1 && [above, line].every(({ text }) => han.test(text))
  const pitches = boxes.flatMap((box) =>
    box.slice(1).flatMap((line, index) => {
      const above = box[index]
      return above && areChinese(above, line) ? [(above.y - line.y) / line.size] : []
    }),
  )
  const usual = pitches.length < telling ? 0 : (quantile(pitches, 0.25) ?? 0)
  return (above, line) => (areChinese(above, line) ? usual * line.size : 0)
}

const han = /\p{Script=Han}/u

function styleOf({ size, text }: PositionedLine): string {
  return `${Math.round(size * 2)} ${chineseShare(text) > 0.5}`
}

function median(numbers: readonly number[]): number | undefined {
  return quantile(numbers, 0.5)
}

function quantile(numbers: readonly number[], share: number): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)]
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
