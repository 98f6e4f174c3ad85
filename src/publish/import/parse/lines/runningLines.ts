import type { SourceLine } from '../../extract/sourceLine.ts'
import { lineKind } from './lineKind.ts'

/**
 * Bare page numbers in the first or last line of a page, and lines that are there on many pages. Many are at least
 * three, and half of all.
 */
export function runningLines(lines: readonly SourceLine[]): Set<SourceLine> {
  const pages = new Set(lines.map(({ page }) => page)).size
  const edges = lines.filter(
    (line, index) => lines[index - 1]?.page !== line.page || lines[index + 1]?.page !== line.page,
  )
  const key = ({ text }: SourceLine) => text.replace(/\d+/g, '#')
  const counts = new Map<string, number>()
  for (const line of edges) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1)
  const repeats = (line: SourceLine) => (counts.get(key(line)) ?? 0) >= Math.max(3, pages / 2)
  return new Set(
    edges.filter(
      (line) => lineKind(line.text) === 'furniture' || (lineKind(line.text) !== 'link' && repeats(line)),
    ),
  )
}
