import type { PositionedLine } from './positionedLine.ts'

type Box = readonly PositionedLine[]
type Span = { readonly from: number; readonly to: number }

/** How many letters correspond to one Chinese character. */
const lettersPerCharacter = 3
const nearInSizes = 1.6

/**
 * Puts a page's boxes in reading order. It cuts the page into rows and columns where there is empty space. If the
 * columns of several rows are each in one language, it reads column by column. If the languages face each other, it
 * reads row by row, so that a headline is next to its translation.
 */
export function readingOrder(boxes: readonly Box[]): Box[] {
  if (boxes.length < 2) return [...boxes]
  const bands = joinRows(cut(boxes, down))
  if (bands.length > 1) return bands.flatMap(readingOrder)
  const columns = cut(boxes, across)
  if (columns.length > 1) return columns.flatMap(readingOrder)
  return [...boxes].sort((a, b) => down(a).from - down(b).from || across(a).from - across(b).from)
}

function joinRows(rows: readonly Box[][]): Box[][] {
  const bands: Box[][] = []
  for (const row of rows) {
    const above = bands.at(-1)
    if (above && flowsOn(above, row)) above.push(...row)
    else bands.push([...row])
  }
  return bands
}

/** Whether a row continues the columns above it: it has the same columns, or one of them is longer than the others. */
function flowsOn(above: readonly Box[], row: readonly Box[]): boolean {
  if (!runsParallel(above) || !runsParallel([...above, ...row])) return false
  return runsParallel(row) || (cut(row, across).length === 1 && isNear(above, row))
}

/** Whether the boxes form columns, each in one language. */
function runsParallel(boxes: readonly Box[]): boolean {
  const columns = cut(boxes, across)
  return columns.length > 1 && new Set(columns.map(isChinese)).size === 1
}

function isChinese(boxes: readonly Box[]): boolean {
  const text = boxes
    .flat()
    .map((line) => line.text)
    .join('')
  const count = (script: RegExp) => text.match(script)?.length ?? 0
  return count(/\p{Script=Han}/gu) * lettersPerCharacter > count(/\p{Script=Latin}/gu)
}

function isNear(above: readonly Box[], row: readonly Box[]): boolean {
  const end = Math.max(...above.map((box) => down(box).to))
  const size = Math.min(...row.flat().map((line) => line.size))
  return Math.min(...row.map((box) => down(box).from)) - end < size * nearInSizes
}

/** Groups of boxes with empty space between them, in order. */
function cut(boxes: readonly Box[], spanOf: (box: Box) => Span): Box[][] {
  const groups: Box[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const box of [...boxes].sort((a, b) => spanOf(a).from - spanOf(b).from)) {
    const { from, to } = spanOf(box)
    const group = groups.at(-1)
    if (group && from < end) group.push(box)
    else groups.push([box])
    end = Math.max(end, to)
  }
  return groups
}

function across(box: Box): Span {
  return { from: Math.min(...box.map(({ x }) => x)), to: Math.max(...box.map(({ x, width }) => x + width)) }
}

/** The distance down from the top, so that higher boxes come first. */
function down(box: Box): Span {
  return {
    from: -Math.max(...box.map(({ y, size }) => y + size * 0.8)),
    to: -Math.min(...box.map(({ y, size }) => y - size * 0.2)),
  }
}
