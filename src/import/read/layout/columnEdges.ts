import type { PositionedLine } from '../positionedLine.ts'
import type { Box } from './spans.ts'

/** In type sizes: how much higher or lower a line beside another may stand. */
const beside = 0.8

/**
 * Where the column of each of a box's lines ends: as far right as the longest line, but for those that reach over what
 * stands beside it or beside the lines above it, as a headline over two columns does.
 * @param page all lines of the page
 */
export function columnEdges(box: Box, page: readonly PositionedLine[]): number[] {
  let gutter = Number.POSITIVE_INFINITY
  return box.map((line) => {
    const next = nextColumn(line, page)
    gutter = endOf(line) > gutter ? next : Math.min(gutter, next)
    return Math.max(...box.map(endOf).filter((end) => end <= gutter))
  })
}

function nextColumn(line: PositionedLine, page: readonly PositionedLine[]): number {
  const others = page.filter(({ x, y }) => x >= endOf(line) && Math.abs(y - line.y) < beside * line.size)
  return Math.min(...others.map(({ x }) => x))
}

function endOf({ x, width }: PositionedLine): number {
  return x + width
}
