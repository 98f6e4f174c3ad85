import { across, type Box, columnsOf, cut, down, sizeOf } from './boxes.ts'
import { almostAll, chineseShare } from './gutters.ts'

/**
 * Puts a page's boxes in reading order. It divides the page into rows and columns at empty space. It reads
 * rows with the same columns column by column. If one column is in English and the other in Chinese, it reads
 * row by row, so that a headline is next to its translation.
 */
export function readingOrder(boxes: readonly Box[]): Box[] {
  if (boxes.length < 2) return [...boxes]
  const bands = joinRows(cut(boxes, down))
  if (bands.length > 1) return bands.flatMap(readingOrder)
  const columns = columnsOf(boxes)
  if (columns.length > 1) return columns.flatMap(readingOrder)
  return [...boxes].sort((a, b) => down(a).from - down(b).from || across(a).from - across(b).from)
}

/** Joins rows that have columns in common, unless most of their text faces its translation. */
function joinRows(rows: readonly Box[][]): Box[][] {
  return groupRows(rows).flatMap((group) => (facesItself(group) ? group : [group.flat()]))
}

/** In type sizes: how far below columns a row may be that continues them. */
const farthest = 4

/** Neighbouring rows with the same columns. A row of one column may continue one of the columns above it. */
function groupRows(rows: readonly Box[][]): Box[][][] {
  const groups: Box[][][] = []
  rows.forEach((row, index) => {
    const group = groups.at(-1)
    const above = group?.flat() ?? []
    if (group && continues(row, above) && !beginsPart(row, above, rows.slice(index + 1))) group.push(row)
    else groups.push([row])
  })
  return groups
}

function continues(row: readonly Box[], above: readonly Box[]): boolean {
  const columns = columnsOf(row).length
  const common = columnsOf([...above, ...row]).length
  if (!isParted(above) || common < Math.max(columns, columnsOf(above).length)) return false
  const isNear = whiteBetween(above, row) < sizeOf(row) * farthest
  return isNear || (columns > 1 && isFacing(above) === isFacing(row))
}

function isParted(boxes: readonly Box[]): boolean {
  return columnsOf(boxes).length > 1
}

function whiteBetween(above: readonly Box[], row: readonly Box[]): number {
  return Math.min(...row.map((box) => down(box).from)) - Math.max(...above.map((box) => down(box).to))
}

/** How much larger the heading of a section is than the headlines of its stories. */
const larger = 1.1

/** Whether a row of one column is a heading larger than all type above, with new columns below it. */
function beginsPart(row: readonly Box[], above: readonly Box[], below: readonly Box[][]): boolean {
  const next = below.find(isParted)
  const sizes = [...above, ...(next ?? [])].flat().map(({ size }) => size)
  return !isParted(row) && next !== undefined && sizeOf(row) > Math.max(...sizes) * larger
}

/** From this share of their text on, rows count as two languages side by side. */
const longestNote = 0.6

/** Whether most of the text of rows is beside its translation, in columns that have one language each. */
function facesItself(rows: readonly Box[][]): boolean {
  const parted = rows.filter(isParted)
  const lettersIn = (some: readonly Box[][]) => some.flat(2).reduce((sum, { text }) => sum + text.length, 0)
  return [true, false].some((chineseFirst) => {
    const facing = parted.filter((row) => isFacing(row) && isChineseFirst(row) === chineseFirst)
    return lettersIn(facing) > lettersIn(parted) * longestNote
  })
}

function isChineseFirst(row: readonly Box[]): boolean {
  const [first = []] = columnsOf(row)
  return chineseShare(textOf(first)) > 0.5
}

function textOf(boxes: readonly Box[]): string {
  return boxes
    .flat()
    .map(({ text }) => text)
    .join('')
}

/** Whether each column is in one language, with as many columns in English as in Chinese. */
function isFacing(row: readonly Box[]): boolean {
  const texts = columnsOf(row).map(textOf)
  const shares = texts.filter((text) => /\p{L}/u.test(text)).map(chineseShare)
  const chinese = shares.filter((share) => share > almostAll).length
  const english = shares.filter((share) => share < 1 - almostAll).length
  return chinese > 0 && chinese === english && chinese + english === shares.length
}
