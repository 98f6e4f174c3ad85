import { mostCommon } from '../../mostCommon.ts'
import { chineseShare } from './chineseShare.ts'
import type { PositionedLine } from './piece.ts'

/** The lines of a page without its footnotes, and the lines of each footnote. */
export type WithoutFootnotes<Line> = { readonly lines: readonly Line[]; readonly notes: readonly Line[][] }

const start = /^(\d{1,2})[.)）、]?\s?(?=\p{L}|[“‘"'「《])/u
/** A raised number is smaller than this share of the text's size. */
const smaller = 0.75
/** In type sizes: how far apart the lines of a footnote may be. Lines of Chinese are further apart. */
const farthest = { en: 1.8, zh: 2.2 } as const
/** The most lines of a page's foot below its footnotes. */
const mostBelow = 3

/**
 * Takes the footnotes out of a page's lines. A footnote begins with a number that is in small type in the
 * text above it. Below it, its column has only other footnotes and the page's foot.
 */
export function takeFootnotes<Line extends PositionedLine>(all: readonly Line[]): WithoutFootnotes<Line> {
  const usual = mostCommon(all, ({ size }) => size) ?? 0
  const marks = all.filter(({ text, size }) => /^\d{1,2}$/.test(text) && size < usual * smaller)
  const notes: Line[][] = []
  for (const first of all.toSorted((a, b) => a.y - b.y)) {
    const number = start.exec(first.text)?.[1]
    if (!marks.some(({ text, y }) => text === number && y > first.y)) continue
    const taken = notes.flat()
    const below = all.filter((line) => line.y < first.y && overlap(line, first) && !taken.includes(line))
    const own = linesOfNote(
      first,
      below.toSorted((a, b) => b.y - a.y),
    )
    if (below.length - own.length < mostBelow) notes.unshift(own)
  }
  const taken = new Set(notes.flat())
  return { lines: all.filter((line) => !taken.has(line)), notes }
}

function overlap(one: PositionedLine, other: PositionedLine): boolean {
  return one.x < other.x + other.width && one.x + one.width > other.x
}

function linesOfNote<Line extends PositionedLine>(first: Line, below: readonly Line[]): Line[] {
  const end = below.findIndex((line, index) => {
    const above = below[index - 1] ?? first
    const most = chineseShare(line.text) > 0.5 ? farthest.zh : farthest.en
    return above.y - line.y >= most * line.size || Math.abs(line.size - first.size) > first.size * 0.1
  })
  return [first, ...below.slice(0, end === -1 ? below.length : end)]
}
