import { displayWidth } from '../../displayWidth.ts'
import { mostCommon } from '../../mostCommon.ts'
import { sentenceEnd } from '../../sentenceEnd.ts'
import type { PositionedLine } from '../positionedLine.ts'
import { chineseShare } from './chineseShare.ts'

/** In type sizes: how far around a line others tell how wide its column is, and what stands beside it. */
const near = { column: 25, beside: 3 } as const
/** In points. */
const tolerance = 2

/**
 * How well sentences go on from line to line in this order: how many of them do, less how many break off. What ends
 * neither with a stop nor at its column's edge tells nothing, as dates do.
 */
export function sentenceFlow(lines: readonly PositionedLine[], page: readonly PositionedLine[]): number {
  const size = usualSize(page)
  const text = lines.filter((line) => line.part === undefined && line.size > size * smaller)
  return text.slice(1).reduce((sum, below, index) => {
    const above = text[index]
    return above ? sum + stepOf(above, below, page, size) : sum
  }, 0)
}

const startsWithin = /^(?:\p{Ll}(?!\p{Lu})|[，。、；：！？）》」』】])/u

/** @param size of most text */
function stepOf(
  above: PositionedLine,
  below: PositionedLine,
  page: readonly PositionedLine[],
  size: number,
): number {
  const isWithin = startsWithin.test(below.text)
  if (sentenceEnd.test(above.text) || !isFull(above, below, page)) return isWithin ? -1 : 0
  if (!isSetAlike(above, below) || isChinese(above) !== isChinese(below))
    return above.size > size * larger ? 0 : -1
  return isWithin || isChinese(below) ? 1 : 0
}

/** How much smaller notes, captions and running heads are, between which the text goes on. */
const smaller = 0.9
/** How much larger headings are, which end without a stop. */
const larger = 1.05

/** The type size of most letters. */
export function usualSize(page: readonly PositionedLine[]): number {
  return mostCommon(page, ({ size }) => size) ?? 0
}

/** Whether the first word of the line below did not fit on the line above. */
function isFull(above: PositionedLine, below: PositionedLine, page: readonly PositionedLine[]): boolean {
  const end = above.x + above.width
  const beside = page.filter(
    ({ x, y }) => x > end - tolerance && Math.abs(y - above.y) < near.beside * above.size,
  )
  const limit = Math.min(...beside.map(({ x }) => x))
  const edges = page.flatMap(({ x, y, width }) => {
    const isOfColumn = Math.abs(x - above.x) < tolerance && Math.abs(y - above.y) < near.column * above.size
    return isOfColumn && x + width < limit ? [x + width] : []
  })
  const word = isChinese(below) ? chineseWord : displayWidth(/^\S+/.exec(below.text)?.[0] ?? '') + 1
  return word * above.size * 0.5 > Math.max(end, ...edges) - end
}

/** In columns: two characters, since a mark may not begin a line. */
const chineseWord = 4

function isChinese({ text }: PositionedLine): boolean {
  return chineseShare(text) > 0.5
}

function isSetAlike(one: PositionedLine, other: PositionedLine): boolean {
  const isSized = Math.abs(one.size - other.size) < one.size * 0.1
  return isSized && one.look.bold === other.look.bold && one.look.colour === other.look.colour
}
