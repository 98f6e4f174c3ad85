import { groupAdjacent } from '../../groupAdjacent.ts'
import type { SourceLine } from '../../read/sourceLine.ts'
import { lineKind } from './lineKind.ts'

/** How many lines at a page's edge may be its running header or footer. */
const deepest = 5
/** In points: how far the same running line may move from page to page. */
const drift = 4
const browserDay = /^\d{1,4}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?=\s|$)/i
const browserFoot = /^(?:https?|file):\/\/\S+(?:\s+\d{1,3}\s*\/\s*\d{1,3})?$/i

/**
 * The running headers and footers, of up to five lines each: bare page numbers, and what is printed at the
 * edge of page after page. That is at least half of all pages and three, or half of them and two at the same
 * height.
 */
export function runningHeaders(lines: readonly SourceLine[]): Set<SourceLine> {
  const pages = groupAdjacent(lines, (above, below) => above.page === below.page).map(byHeight)
  const edges = [pages, pages.map((page) => page.toReversed())]
  return new Set(edges.flatMap((whole) => repeatedAt(whole.map((page) => page.slice(0, deepest)))))
}

/** The lines of a page from its upper edge, by their places if the input has places. */
function byHeight(page: readonly SourceLine[]): SourceLine[] {
  if (page.some(({ box }) => box === undefined)) return [...page]
  return page.toSorted((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0))
}

/** Takes lines from an edge of each page, the outermost first, as long as they are repeated. */
function repeatedAt(edges: readonly (readonly SourceLine[])[]): SourceLine[] {
  const alike = new Map<string, SourceLine[]>()
  for (const edge of edges)
    for (const [key, line] of new Map(edge.map((one) => [keyOf(one), one])))
      alike.set(key, [...(alike.get(key) ?? []), line])
  return edges.flatMap((edge) => {
    const end = edge.findIndex((line) => !isRunning(line, alike.get(keyOf(line)) ?? [], edges.length))
    return edge.slice(0, end === -1 ? edge.length : end)
  })
}

/**
 * The text without page numbers, and the addresses that it links to. The figures of a date or an address count,
 * because each story that begins a page has its own date. Each story that ends a page has its own link, perhaps
 * with the same words.
 */
function keyOf({ text, links }: SourceLine): string {
  const words = /^(?:date|link)$/.test(lineKind(text)) ? text : text.replace(/\d+/g, '#')
  return [words, ...links.map(({ address }) => address)].join('\n')
}

/** @param alike the lines of all pages that say the same, itself included */
function isRunning({ text, box }: SourceLine, alike: readonly SourceLine[], pages: number): boolean {
  const kind = lineKind(text)
  if (kind === 'separator' && /\d/.test(text)) return true
  if (browserDay.test(text) || (box && browserFoot.test(text) && alike.length > 1)) return true
  if (kind === 'link' && box === undefined) return false
  if (alike.length >= Math.max(3, pages / 2)) return true
  const heights = alike.flatMap((line) => line.box?.y ?? [])
  const isSteady = heights.length > 1 && Math.max(...heights) - Math.min(...heights) <= drift
  return isSteady && alike.length >= pages / 2
}
