import type { PositionedLine } from './positionedLine.ts'

type Box = readonly PositionedLine[]
type Span = { readonly from: number; readonly to: number }

/** How many letters correspond to one Chinese character. */
const lettersPerCharacter = 3
const nearInSizes = 1.6
/** From this share of a column's text on, it is in one language. */
const almostAll = 0.85

/**
 * Puts a page's boxes in reading order. It cuts the page into rows and columns where there is empty space. It reads
 * the columns of several rows column by column. But if one column is in English and the other in Chinese, it reads row
 * by row, so that a headline is next to its translation.
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

/** Whether the boxes form columns that do not face each other in two languages. */
function runsParallel(boxes: readonly Box[]): boolean {
  const columns = cut(boxes, across)
  if (columns.length < 2) return false
  const shares = columns.map(chineseShare)
  return !(shares.some((share) => share > almostAll) && shares.some((share) => share < 1 - almostAll))
}

/** The share of the text that is Chinese, from 0 to 1. */
function chineseShare(boxes: readonly Box[]): number {
  const text = boxes
    .flat()
    .map((line) => line.text)
    .join('')
  const count = (script: RegExp) => text.match(script)?.length ?? 0
  const chinese = count(/\p{Script=Han}/gu) * lettersPerCharacter
  return chinese / Math.max(1, chinese + count(/\p{Script=Latin}/gu))
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
