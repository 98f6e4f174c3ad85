import { facesItself } from './facing.ts'
import { groupRows } from './groupRows.ts'
import { sentenceFlow } from './sentenceFlow.ts'
import { across, type Box, columnsOf, cut, down, sizeOf } from './spans.ts'

/** By how many type sizes rows may overlap where no other cut is left: columns of one row end at different heights. */
const slack = 1.2

/**
 * Puts a page's boxes in reading order. It cuts the page into rows and columns where there is empty space. It reads
 * the columns of several rows column by column. But if one column is in English and the other in Chinese, it reads row
 * by row, so that a headline is next to its translation.
 */
export function readingOrder(boxes: readonly Box[]): Box[] {
  if (boxes.length < 2) return [...boxes]
  const bands = joinRows(cut(boxes, down))
  if (bands.length > 1) return bands.flatMap(readingOrder)
  const columns = columnsOf(boxes)
  if (columns.length > 1) return columns.flatMap(readingOrder)
  const nearly = cut(boxes, down, slack * sizeOf(boxes))
  if (nearly.length > 1) return nearly.flatMap(readingOrder)
  return [...boxes].sort((a, b) => down(a).from - down(b).from || across(a).from - across(b).from)
}

/** Joins rows that have columns in common, unless most of their text faces its translation. */
function joinRows(rows: readonly Box[][]): Box[][] {
  return groupRows(rows).flatMap((group) => (isReadByRows(group) ? group : [group.flat()]))
}

/** How many more sentences must go on down the columns than from row to row. */
const leastGain = 2

/** Whether rows face their translations. If their columns are ends of stories, sentences go on down the columns. */
function isReadByRows(rows: readonly Box[][]): boolean {
  return facesItself(rows) && flowIn(columnsOf(rows.flat())) < flowIn(rows.flatMap(columnsOf)) + leastGain
}

function flowIn(columns: readonly Box[][]): number {
  const lines = columns.flatMap((column) => column.toSorted((a, b) => down(a).from - down(b).from)).flat()
  return sentenceFlow(lines, lines)
}
