import { displayWidth } from '../../../text/displayWidth.ts'
import type { Block } from '../../lines/block.ts'

/** In columns: a table of figures has narrow cells, one that lays out the page has wide ones. */
const widest = 30
/** The share of cells that may be wider. */
const exceptions = 0.2

/** The blocks that are cells of tables of figures: of at least two rows and two columns, nearly all of them narrow. */
export function tabularAmong(blocks: readonly Block[]): ReadonlySet<Block> {
  const tables = new Map<number, Block[]>()
  for (const block of blocks) {
    if (!block.cell) continue
    const table = tables.get(block.cell.table)
    if (table) table.push(block)
    else tables.set(block.cell.table, [block])
  }
  const rows = blocks.filter(({ part }) => part === 'figures')
  return new Set([...rows, ...[...tables.values()].filter(isOfFigures).flat()])
}

function isOfFigures(cells: readonly Block[]): boolean {
  const count = (of: 'column' | 'row') => new Set(cells.map(({ cell }) => cell?.[of])).size
  const wide = cells.filter(({ text }) => displayWidth(text) > widest).length
  return count('row') > 1 && count('column') > 1 && wide <= cells.length * exceptions
}
