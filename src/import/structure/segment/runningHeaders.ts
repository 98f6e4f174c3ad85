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
  const pages = pagesOf(lines)
  const running = new Set<SourceLine>()
  for (const edgeOf of [headOf, footOf]) {
    const edges = pages.map(edgeOf)
    const counts = countsOf(edges)
    for (const edge of edges) for (const line of peel(edge, counts, pages.length)) running.add(line)
  }
  return running
}

function pagesOf(lines: readonly SourceLine[]): SourceLine[][] {
  const pages = new Map<number, SourceLine[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  return [...pages.values()]
}

/** The lines at a page's upper edge, the outermost first, by their places if the input has places. */
function headOf(page: readonly SourceLine[]): SourceLine[] {
  return byHeight(page).slice(0, deepest)
}

function footOf(page: readonly SourceLine[]): SourceLine[] {
  return byHeight(page).reverse().slice(0, deepest)
}

function byHeight(page: readonly SourceLine[]): SourceLine[] {
  if (page.some(({ box }) => box === undefined)) return [...page]
  return page.toSorted((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0))
}

type Count = { pages: number; readonly heights: number[] }

function countsOf(edges: readonly (readonly SourceLine[])[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const edge of edges)
    for (const line of new Map(edge.map((one) => [keyOf(one), one])).values()) {
      const count = counts.get(keyOf(line)) ?? { pages: 0, heights: [] }
      count.pages += 1
      if (line.box) count.heights.push(line.box.y)
      counts.set(keyOf(line), count)
    }
  return counts
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

/** Takes lines from an edge as long as they are repeated. */
function peel(edge: readonly SourceLine[], counts: ReadonlyMap<string, Count>, pages: number): SourceLine[] {
  const end = edge.findIndex((line) => !isRunning(line, counts.get(keyOf(line)), pages))
  return edge.slice(0, end === -1 ? edge.length : end)
}

function isRunning(line: SourceLine, count: Count | undefined, pages: number): boolean {
  if (lineKind(line.text) === 'separator' && /\d/.test(line.text)) return true
  if (browserDay.test(line.text) || (line.box && browserFoot.test(line.text) && (count?.pages ?? 0) > 1))
    return true
  if (!count || (lineKind(line.text) === 'link' && line.box === undefined)) return false
  if (count.pages >= Math.max(3, pages / 2)) return true
  const { heights } = count
  const steady = heights.length > 1 && Math.max(...heights) - Math.min(...heights) <= drift
  return steady && count.pages > 1 && count.pages >= pages / 2
}
