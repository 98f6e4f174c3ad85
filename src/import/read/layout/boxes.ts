import type { PositionedLine } from './piece.ts'

/** The lines of a text box or a paragraph, from top to bottom. */
export type Box = readonly PositionedLine[]

type Span = { readonly from: number; readonly to: number }

/** In type sizes. */
const most = { distance: 2, indent: 5 } as const
const likeSize = 1.08

/**
 * Groups the lines of a page into boxes. A line joins the nearest line above that it overlaps horizontally.
 * Both must have the same type size, be at most two type sizes apart, and have their left edges close
 * together, because other columns may begin right below. Nor may it reach under text beside that line.
 */
export function boxesOf(lines: readonly PositionedLine[]): Box[] {
  const boxes: PositionedLine[][] = []
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const [nearest] = boxes
      .flatMap((box) => {
        const above = box.at(-1)
        return above && continues(line, above) && !crosses(line, above, lines) ? [{ box, y: above.y }] : []
      })
      .sort((a, b) => a.y - b.y)
    if (nearest) nearest.box.push(line)
    else boxes.push([line])
  }
  return boxes
}

function continues(line: PositionedLine, above: PositionedLine): boolean {
  if (Math.max(line.size, above.size) > Math.min(line.size, above.size) * likeSize) return false
  const distance = above.y - line.y
  if (distance <= line.size * 0.5 || distance > line.size * most.distance) return false
  const isBelow = Math.abs(line.x - above.x) <= line.size * most.indent
  const overlap = Math.min(line.x + line.width, above.x + above.width) - Math.max(line.x, above.x)
  // A word or two below an indented first line may end before that line begins.
  return isBelow && overlap > (line.x < above.x ? -line.size : Math.min(line.width, above.width) * 0.5)
}

/** Whether a line reaches under text that is to the right of the line above it, in another column. */
function crosses(line: PositionedLine, above: PositionedLine, lines: readonly PositionedLine[]): boolean {
  const [from, to] = [above.x + above.width, line.x + line.width - line.size]
  return lines.some(({ x, y }) => x > from && x < to && Math.abs(y - above.y) < line.size)
}

/** Groups boxes, in order, by the empty space between them. */
export function cut(boxes: readonly Box[], spanIn: (box: Box) => Span): Box[][] {
  const groups: Box[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const box of [...boxes].sort((a, b) => spanIn(a).from - spanIn(b).from)) {
    const { from, to } = spanIn(box)
    const group = groups.at(-1)
    if (group && from < end) group.push(box)
    else groups.push([box])
    end = Math.max(end, to)
  }
  return groups
}

/** From a box's left edge to its right edge. */
export function across(box: Box): Span {
  return { from: Math.min(...box.map(({ x }) => x)), to: Math.max(...box.map(({ x, width }) => x + width)) }
}

/** From a box's top edge to its bottom edge. Higher boxes have smaller numbers. */
export function down(box: Box): Span {
  return {
    from: -Math.max(...box.map(({ y, size }) => y + size * 0.8)),
    to: -Math.min(...box.map(({ y, size }) => y - size * 0.2)),
  }
}

/** The columns of boxes, from left to right. */
export function columnsOf(boxes: readonly Box[]): Box[][] {
  return cut(boxes, across)
}

/** The smallest type size of the boxes. */
export function sizeOf(boxes: readonly Box[]): number {
  return Math.min(...boxes.flat().map(({ size }) => size))
}
