import type { LineCell } from './sourceLine.ts'

/** Counts tables, and the current row and column of each. */
export type TableCounter = { readonly at: Map<number, { row: number; column: number }> }

export function newTableCounter(): TableCounter {
  return { at: new Map() }
}

/** The elements of tables. */
const elements: Readonly<Record<string, 'cell' | 'row' | 'table'>> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
}

/**
 * The cell that contains the text of an element.
 * @param name the element's name
 * @param around the cell around the element
 */
export function cellIn(
  counter: TableCounter,
  name: string,
  around: LineCell | undefined,
): LineCell | undefined {
  const element = elements[name]
  if (element === 'table') {
    const table = counter.at.size + 1
    counter.at.set(table, { row: 0, column: 0 })
    return { table, row: 0, column: 0 }
  }
  const counted = around && counter.at.get(around.table)
  if (!counted || element === undefined) return around
  if (element === 'row') {
    counted.row += 1
    counted.column = 0
  } else counted.column += 1
  return { ...around, ...counted }
}
