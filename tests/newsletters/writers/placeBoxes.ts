import type { Group, Line, Part } from '../compose/newsletter.ts'
import type { BoxPlace } from './wordXml.ts'

export type PlacedBox = { readonly group: Group; readonly place: BoxPlace }

const edge = 50
const gutter = 14
const page = { width: 595, height: 842 } as const

/**
 * Boxes for each group, page by page. A story's languages are side by side; everything else is as wide as the
 * page.
 * @param size the type size, in points: if a box is too low for its text, the first lines are not printed
 */
export function placeBoxes(parts: readonly Part[], size: number): PlacedBox[][] {
  const pages: PlacedBox[][] = [[]]
  let top = edge
  for (const { groups } of parts) {
    const rows = rowsOf(groups)
    const needed = rows.reduce((sum, row) => sum + heightOf(row, size), 0)
    if (top > edge && top + needed > page.height - edge) {
      pages.push([])
      top = edge
    }
    for (const row of rows) {
      const width = widthOf(row)
      row.forEach((group, column) => {
        const place = { left: edge + column * (width + gutter), top, width, height: heightOf(row, size) - 8 }
        pages.at(-1)?.push({ group, place })
      })
      top += heightOf(row, size)
    }
    top += 12
  }
  return pages
}

function rowsOf(groups: readonly Group[]): Group[][] {
  const rows: Group[][] = []
  for (const group of groups) {
    const above = rows.at(-1)
    if (above?.length === 1 && isBody(group) && above.every(isBody)) above.push(group)
    else rows.push([group])
  }
  return rows
}

function isBody(group: Group): boolean {
  return group.kind === 'run' && group.lines[0]?.role === 'body'
}

function widthOf(row: readonly Group[]): number {
  return (page.width - 2 * edge - gutter * (row.length - 1)) / row.length
}

/** An estimate of the height that the text needs, never too small. */
function heightOf(row: readonly Group[], size: number): number {
  const width = widthOf(row)
  const lines = (line: Line) => {
    const columns = line.runs.reduce(
      (sum, { text }) => sum + [...text].reduce((all, one) => all + (one > '\u2e80' ? 1 : 0.55), 0),
      0,
    )
    return (
      Math.ceil((columns * size) / width) * (line.role === 'headline' || line.role === 'title' ? 2 : 1) + 0.5
    )
  }
  const heights = row.map((group) => {
    if (group.kind === 'table') return group.rows.length * 1.5
    const own = group.kind === 'run' ? group.lines : [...group.en, ...group.zh]
    return own.reduce((sum, line) => sum + lines(line), 0)
  })
  return Math.max(...heights) * size * 1.5 + 16
}
