import { isFacing } from './facing.ts'
import { across, type Box, columnsOf, down, isParted, sizeOf, spanOf, withoutTables } from './spans.ts'

/** Distances between rows, in type sizes. */
const near = 1.6
const far = 4
/** How much larger a section's heading is than the headlines of its stories. */
const larger = 1.1

/**
 * Neighbouring rows with the same gutters. A row of one column continues columns that end close above it, unless it
 * spans several of them or parts the page, as a heading of what follows does.
 */
export function groupRows(rows: readonly Box[][]): Box[][][] {
  const groups: Box[][][] = []
  rows.forEach((row, index) => {
    const group = groups.at(-1)
    const above = group?.flat() ?? []
    const columns = columnsOf(row).length
    const textColumns = columnsOf(withoutTables(row)).length
    const kept =
      columnsOf([...above, ...row]).length >= Math.max(textColumns, columnsOf(withoutTables(above)).length)
    const goesOn =
      (isParted(above) &&
        kept &&
        (columns > 1 || isNear(above, row, beginsNothing(above, row) ? far : near))) ||
      beginsLater(above, row)
    const below = rows.slice(index + 1)
    const ended = goesOn && columns === 1 && (partsPage(above, row, below) || goesBelow(above, row, below))
    if (group && goesOn && !ended && (isNear(above, row, far) || isFacing(above) === isFacing(row)))
      group.push(row)
    else groups.push([row])
  })
  return groups
}

/**
 * Whether a row begins no part of its own, however far it stands from what is above it: it is of a table alone, whose rows
 * may be far apart, or stands right of the first column. The name of a section begins at the left.
 */
function beginsNothing(above: readonly Box[], row: readonly Box[]): boolean {
  const [first] = columnsOf(above)
  const isOfFigures = row.flat().every(({ part }) => part === 'figures')
  return isOfFigures || (first !== undefined && spanOf(row, across).from > spanOf(first, across).to)
}

/** Whether what stands above a row is the first of a later column of it, which begins higher than the one before. */
function beginsLater(above: readonly Box[], row: readonly Box[]): boolean {
  const [first, ...others] = columnsOf(row)
  if (above.length === 0 || !first || others.length === 0 || !isNear(above, row, near)) return false
  const own = spanOf(above, across)
  return own.from > spanOf(first, across).to && columnsOf([...above, ...row]).length === others.length + 1
}

/** Whether a row of one column is larger than all in the columns above, and columns begin anew below it. */
function partsPage(above: readonly Box[], row: readonly Box[], below: readonly Box[][]): boolean {
  const next = below.find(isParted)
  return (
    next !== undefined &&
    sizeOf(row) > Math.max(...[...above, ...next].flat().map(({ size }) => size)) * larger
  )
}

/** How much nearer a row must be to what is below it than to what is above it. */
const nearer = 1.3

/**
 * Whether a row of one column is nearer to text that reaches over the gutters than to the column above it, with any rows
 * that stand between them.
 */
function goesBelow(above: readonly Box[], row: readonly Box[], below: readonly Box[][]): boolean {
  const { from, to } = spanOf(row, across)
  const own = above.filter((box) => across(box).from < to && across(box).to > from)
  const white = whiteBetween(own, row)
  let last: readonly Box[] = row
  for (const next of below) {
    if (whiteBetween(last, next) * nearer >= white || isParted(next)) return false
    if (columnsOf([...above, ...next]).length < columnsOf(above).length) return true
    last = next
  }
  return false
}

function isNear(above: readonly Box[], row: readonly Box[], sizes: number): boolean {
  return whiteBetween(above, row) < sizeOf(row) * sizes
}

function whiteBetween(above: readonly Box[], row: readonly Box[]): number {
  return spanOf(row, down).from - spanOf(above, down).to
}
