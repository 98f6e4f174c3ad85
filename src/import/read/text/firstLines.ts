import { displayWidth } from '../../displayWidth.ts'
import { sentenceEnd } from '../../sentenceEnd.ts'

/** The beginning of a list item: its mark or number. */
const item = /^\s*(?:[-–—•●▪◦‣*]|\(?\d{1,2}[.)、])\s*\S/
/** The least indent, in columns. */
const least = 2
const tab = 4

/**
 * Finds the lines of plain text that begin a paragraph by their indent alone. A line that continues a list
 * item is indented too, but its first word did not fit on the line above.
 * @param adjacent whether a line follows the one above without white space
 */
export function firstLinesOf(
  lines: readonly string[],
  adjacent: (index: number) => boolean,
): ReadonlySet<number> {
  const indents = lines.map(indentOf)
  const width = lines.reduce((widest, line) => Math.max(widest, displayWidth(line)), 0)
  const isItem = (line = '') => item.test(line)
  const begins = (index: number) => {
    const [above = '', line = ''] = [lines[index - 1], lines[index]]
    const [outer = 0, inner = 0] = [indents[index - 1], indents[index]]
    if (inner < least || !adjacent(index) || isItem(above)) return false
    if (inner > outer) return stops(above) || hasRoom(above, line, width)
    const block = inner === outer ? blockOf(indents, index, adjacent) : []
    return inner === outer && !isItem(lines[(block[0] ?? 0) - 1]) && block.every((at) => stops(lines[at]))
  }
  return new Set(lines.flatMap((_, index) => (begins(index) ? [index] : [])))
}

function indentOf(line: string): number {
  const [space = ''] = /^[ \t]*/.exec(line) ?? []
  return [...space].reduce((sum, one) => sum + (one === '\t' ? tab : 1), 0)
}

function stops(line = ''): boolean {
  return sentenceEnd.test(line.trimEnd())
}

/** Whether the first word of a line would have fitted on the line above. */
function hasRoom(above: string, line: string, width: number): boolean {
  const [word = ''] = /^(?:\p{Script=Han}{1,2}|[^\s\p{Script=Han}]+)/u.exec(line.trim()) ?? []
  return displayWidth(above.trimEnd()) + displayWidth(word) + 1 <= width
}

/** The lines around a line that have the same indent, with no white space between them. */
function blockOf(indents: readonly number[], index: number, adjacent: (index: number) => boolean): number[] {
  let [from, to] = [index, index]
  while (from > 0 && adjacent(from) && indents[from - 1] === indents[index]) from -= 1
  while (to + 1 < indents.length && adjacent(to + 1) && indents[to + 1] === indents[index]) to += 1
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
