import type { PositionedLine } from './positionedLine.ts'

type Box = readonly PositionedLine[]
type Span = { readonly from: number; readonly to: number }

/** As many letters as say what a Chinese character says. */
const lettersPerCharacter = 3
const nearInSizes = 1.6

/**
 * Puts a page's boxes in reading order by cutting it in rows and columns where nothing stands. Rows whose columns are
 * of one language make columns together, read one after the other; where the languages face each other, it goes row
 * by row, so that a headline meets its translation.
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

/** Whether a row goes on with the columns above it: it has them too, or one of them is longer than the others. */
function flowsOn(above: readonly Box[], row: readonly Box[]): boolean {
  if (!runsParallel(above) || !runsParallel([...above, ...row])) return false
  return runsParallel(row) || (cut(row, across).length === 1 && isNear(above, row))
}

/** Whether boxes stand in columns of one language. */
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

/** Groups of boxes between which no box stands, in order. */
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

/** Downwards from the top, so that what stands higher comes first. */
function down(box: Box): Span {
  return {
    from: -Math.max(...box.map(({ y, size }) => y + size * 0.8)),
    to: -Math.min(...box.map(({ y, size }) => y - size * 0.2)),
  }
}
