import { invariant } from '../../../archive/invariant.ts'
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

/** Letters of a box so short that it tells nothing of the columns. */
const fewLetters = 14
/** How much larger than other text a heading is. */
const larger = 1.1

/**
 * The columns of boxes, from left to right. Tables may reach over the gutter, row by row or cell by cell: each cell and
 * each row is in the column in which it begins.
 */
export function columnsOf(boxes: readonly Box[]): Box[][] {
  const columns = cut(boxes, across)
  const largest = larger * sizeOf(boxes)
  const telling = boxes.filter((box) => !isOfTable(box, largest))
  const textColumns = telling.length === boxes.length ? columns : cut(telling, across)
  return textColumns.length > columns.length ? withTables(textColumns, boxes, largest) : columns
}

/** The boxes that are no cells of tables; all of them if there is nothing else. */
export function withoutTables(boxes: readonly Box[]): readonly Box[] {
  const largest = larger * sizeOf(boxes)
  const telling = boxes.filter((box) => !isOfTable(box, largest))
  return telling.length > 0 ? telling : boxes
}

function isOfTable(box: Box, largest: number): boolean {
  const letters = box.reduce((sum, { text }) => sum + text.length, 0)
  return box.every(({ part, size }) => part === 'figures' || (letters < fewLetters && size <= largest))
}

function withTables(told: readonly Box[][], boxes: readonly Box[], largest: number): Box[][] {
  const starts = told.map((column) => spanOf(column, across).from)
  return told.map((column, index) => {
    const from = invariant(starts[index], 'start of the column')
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY
    const own = boxes.filter((box) => {
      const { from: start } = across(box)
      return isOfTable(box, largest) && start < end && (start >= from || index === 0)
    })
    return [...column, ...own]
  })
}

/** Whether the boxes stand in columns. */
export function isParted(boxes: readonly Box[]): boolean {
  return columnsOf(boxes).length > 1
}

/** The smallest type size of the boxes. */
export function sizeOf(boxes: readonly Box[]): number {
  return Math.min(...boxes.flat().map(({ size }) => size))
}
