import { scriptOf } from '../parse/script.ts'
import type { PlacedLine } from './placedLine.ts'

type Box = readonly PlacedLine[]
type Span = { readonly from: number; readonly to: number }

/**
 * Puts a page's boxes in reading order by cutting it in rows and columns where nothing stands. Columns of one
 * language are read one after the other; where the languages face each other, row by row, so that a headline meets
 * its translation.
 */
export function readingOrder(boxes: readonly Box[]): Box[] {
  if (boxes.length < 2) return [...boxes]
  const columns = cut(boxes, across)
  const rows = cut(boxes, down)
  const ways = facesTranslation(columns) ? [rows, columns] : [tall(columns), rows, columns]
  const parts = ways.find((way) => way.length > 1)
  return parts
    ? parts.flatMap(readingOrder)
    : [...boxes].sort((a, b) => down(a).from - down(b).from || across(a).from - across(b).from)
}

/** Columns count before rows only where each holds more than one box: else they are a row of two boxes. */
function tall(columns: readonly Box[][]): Box[][] {
  return columns.every((column) => column.length > 1) ? [...columns] : []
}

function facesTranslation(columns: readonly Box[][]): boolean {
  return (
    new Set(
      columns.map((column) =>
        scriptOf(
          column
            .flat()
            .map(({ text }) => text)
            .join(' '),
        ),
      ),
    ).size > 1
  )
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
