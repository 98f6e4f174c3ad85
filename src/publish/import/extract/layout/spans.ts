import type { PositionedLine } from '../positionedLine.ts'

export type Box = readonly PositionedLine[]
export type Span = { readonly from: number; readonly to: number }

/**
 * Groups of boxes with empty space between them, in order.
 * @param overlap by how much they may overlap, in points
 */
export function cut(boxes: readonly Box[], spanOf: (box: Box) => Span, overlap = 0): Box[][] {
  const groups: Box[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const box of [...boxes].sort((a, b) => spanOf(a).from - spanOf(b).from)) {
    const { from, to } = spanOf(box)
    const group = groups.at(-1)
    if (group && from < end - overlap) group.push(box)
    else groups.push([box])
    end = Math.max(end, to)
  }
  return groups
}

/** From a box's left to its right. */
export function across(box: Box): Span {
  return { from: Math.min(...box.map(({ x }) => x)), to: Math.max(...box.map(({ x, width }) => x + width)) }
}

/** The distance down from the top, so that higher boxes come first. */
export function down(box: Box): Span {
  return {
    from: -Math.max(...box.map(({ y, size }) => y + size * 0.8)),
    to: -Math.min(...box.map(({ y, size }) => y - size * 0.2)),
  }
}

/** The span from the first of the boxes to the last. */
export function spanOf(boxes: readonly Box[], one: (box: Box) => Span): Span {
  return {
    from: Math.min(...boxes.map((box) => one(box).from)),
    to: Math.max(...boxes.map((box) => one(box).to)),
  }
}

/** Whether the boxes stand in columns. */
export function isParted(boxes: readonly Box[]): boolean {
  return cut(boxes, across).length > 1
}

/** The smallest type size of the boxes. */
export function sizeOf(boxes: readonly Box[]): number {
  return Math.min(...boxes.flat().map(({ size }) => size))
}
