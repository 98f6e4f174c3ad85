import type { PositionedLine } from '../positionedLine.ts'
import { almostAll, chineseShare } from './chineseShare.ts'

type Box = readonly PositionedLine[]
type Span = { readonly from: number; readonly to: number }

/** Distances between rows, in type sizes. */
const near = 1.6
const far = 4
/** How much larger a section's heading is than the headlines of its stories. */
const larger = 1.1
/** By how many type sizes rows may overlap where no other cut is left: columns of one row end at different heights. */
const slack = 1.2
/** From this share of their text on, rows face each other in two languages. */
const mostText = 0.6

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
  const nearly = cut(boxes, down, slack * sizeOf(boxes))
  if (nearly.length > 1) return nearly.flatMap(readingOrder)
  return [...boxes].sort((a, b) => down(a).from - down(b).from || across(a).from - across(b).from)
}

/** Joins rows that have columns in common, unless most of their text faces its translation. */
function joinRows(rows: readonly Box[][]): Box[][] {
  return groupsOf(rows).flatMap((group) => (facesItself(group) ? group : [group.flat()]))
}

/**
 * Neighbouring rows with the same gutters. A row of one column continues columns that end close above it, unless it
 * spans several of them or parts the page, as a heading of what follows does.
 */
function groupsOf(rows: readonly Box[][]): Box[][][] {
  const groups: Box[][][] = []
  rows.forEach((row, index) => {
    const group = groups.at(-1)
    const above = group?.flat() ?? []
    const columns = cut(row, across).length
    const kept = cut([...above, ...row], across).length >= Math.max(columns, cut(above, across).length)
    const goesOn =
      (isParted(above) && kept && (columns > 1 || isNear(above, row, near))) || beginsLater(above, row)
    const ended = goesOn && columns === 1 && partsPage(above, row, rows.slice(index + 1))
    if (group && goesOn && !ended && (isNear(above, row, far) || isFacing(above) === isFacing(row)))
      group.push(row)
    else groups.push([row])
  })
  return groups
}

/** Whether what stands above a row is the first of a later column of it, which begins higher than the one before. */
function beginsLater(above: readonly Box[], row: readonly Box[]): boolean {
  const [first, ...others] = cut(row, across)
  if (above.length === 0 || !first || others.length === 0 || !isNear(above, row, near)) return false
  const own = spanOf(above)
  return own.from > spanOf(first).to && cut([...above, ...row], across).length === others.length + 1
}

function spanOf(boxes: readonly Box[]): Span {
  return {
    from: Math.min(...boxes.map((box) => across(box).from)),
    to: Math.max(...boxes.map((box) => across(box).to)),
  }
}

/** Whether a row of one column is larger than all in the columns above, and columns begin anew below it. */
function partsPage(above: readonly Box[], row: readonly Box[], below: readonly Box[][]): boolean {
  const next = below.find(isParted)
  return (
    next !== undefined &&
    sizeOf(row) > Math.max(...[...above, ...next].flat().map(({ size }) => size)) * larger
  )
}

function isParted(boxes: readonly Box[]): boolean {
  return cut(boxes, across).length > 1
}

function facesItself(rows: readonly Box[][]): boolean {
  const parted = rows.filter(isParted)
  const lettersIn = (some: readonly Box[][]) => some.flat(2).reduce((sum, { text }) => sum + text.length, 0)
  return lettersIn(parted.filter(isFacing)) > lettersIn(parted) * mostText
}

/** Whether each column is in one language, and as many are in English as in Chinese, so that each faces its translation. */
function isFacing(row: readonly Box[]): boolean {
  const texts = cut(row, across).map(textOf)
  const shares = texts.filter((text) => /\p{L}/u.test(text)).map(chineseShare)
  const chinese = shares.filter((share) => share > almostAll).length
  const english = shares.filter((share) => share < 1 - almostAll).length
  return chinese > 0 && chinese === english && chinese + english === shares.length
}

function textOf(boxes: readonly Box[]): string {
  return boxes
    .flat()
    .map(({ text }) => text)
    .join('')
}

function isNear(above: readonly Box[], row: readonly Box[], sizes: number): boolean {
  const end = Math.max(...above.map((box) => down(box).to))
  const size = sizeOf(row)
  return Math.min(...row.map((box) => down(box).from)) - end < size * sizes
}

function sizeOf(boxes: readonly Box[]): number {
  return Math.min(...boxes.flat().map(({ size }) => size))
}

/**
 * Groups of boxes with empty space between them, in order.
 * @param overlap by how much they may overlap, in points
 */
function cut(boxes: readonly Box[], spanOf: (box: Box) => Span, overlap = 0): Box[][] {
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
