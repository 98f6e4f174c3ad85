import type { PositionedLine } from '../positionedLine.ts'

const farthest = 2
/** In type sizes. */
const deepestIndent = 5
const likeSize = 1.08

/**
 * Groups the lines of a page into boxes. A line joins the nearest line above that it overlaps horizontally. Both must
 * have the same type size, be at most two type sizes apart, and begin below each other or have one middle: another
 * number of columns may begin right below. The lines of a box are in order from top to bottom.
 */
export function boxesOf(lines: readonly PositionedLine[]): PositionedLine[][] {
  const boxes: PositionedLine[][] = []
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const [nearest] = boxes
      .flatMap((box) => {
        const above = box.at(-1)
        return above && goesUnder(line, above) ? [{ box, y: above.y }] : []
      })
      .sort((a, b) => a.y - b.y)
    if (nearest) nearest.box.push(line)
    else boxes.push([line])
  }
  return boxes
}

function goesUnder(line: PositionedLine, above: PositionedLine): boolean {
  if (Math.max(line.size, above.size) > Math.min(line.size, above.size) * likeSize) return false
  const distance = above.y - line.y
  if (distance <= line.size * 0.5 || distance > line.size * farthest) return false
  if (!begins(line, above) && !centred(line, above)) return false
  const overlap = Math.min(line.x + line.width, above.x + above.width) - Math.max(line.x, above.x)
  return overlap > Math.min(line.width, above.width) * 0.5
}

function begins(line: PositionedLine, above: PositionedLine): boolean {
  return Math.abs(line.x - above.x) <= line.size * deepestIndent
}

function centred(line: PositionedLine, above: PositionedLine): boolean {
  return Math.abs(line.x + line.width / 2 - above.x - above.width / 2) <= line.size
}
