import type { PositionedLine } from '../positionedLine.ts'
import { chineseShare } from './chineseShare.ts'

/** The lines of a page without its footnotes, and those, each as its lines. */
export type WithoutFootnotes<Line> = { readonly lines: readonly Line[]; readonly notes: readonly Line[][] }

const number = /^(\d{1,2})[.)）、]?\s?(?=\p{L}|[“‘"'「《])/u
/** How much smaller a raised number is than the text. */
const smaller = 0.75
/** In type sizes: how far a raised number may be from the text to which it belongs. */
const near = { behind: 0.6, below: 2 } as const
/** How far below a footnote a page's foot stands at least, and how many lines it may have. */
const foot = { below: 1.8, lines: 3 } as const

/**
 * Takes the footnotes from a page's lines. A footnote begins with a number that stands in small type in the text above it, and no
 * text but other footnotes stands below it in its column.
 */
export function takeFootnotes<Line extends PositionedLine>(all: readonly Line[]): WithoutFootnotes<Line> {
  const marks = all.filter((line) => isMark(line, all))
  if (marks.length === 0) return { lines: all, notes: [] }
  const notes: Line[][] = []
  for (const first of all.filter((line) => isNumbered(line, marks)).toSorted((a, b) => a.y - b.y)) {
    const taken = notes.flat()
    const below = all.filter((line) => line.y < first.y && isInColumn(line, first) && !taken.includes(line))
    const own = linesOfNote(first, below)
    if (isAtFoot(own, below)) notes.unshift(own)
  }
  const taken = new Set(notes.flat())
  return { lines: all.filter((line) => !taken.has(line)), notes }
}

/** Whether a line is a number in small type, behind larger text or at the start of the line below it. */
function isMark({ text, x, y, size }: PositionedLine, all: readonly PositionedLine[]): boolean {
  if (!/^\d{1,2}$/.test(text)) return false
  return all.some((line) => {
    const down = (line.y - y) / line.size
    if (size > line.size * smaller || down < -1 || down > near.below) return false
    return x > line.x - line.size && x < line.x + line.width + near.behind * line.size
  })
}

function isNumbered({ text, y }: PositionedLine, marks: readonly PositionedLine[]): boolean {
  const [, printed] = number.exec(text) ?? []
  return printed !== undefined && marks.some((mark) => mark.text === printed && mark.y > y)
}

function isInColumn({ x, width }: PositionedLine, { x: left, width: wide }: PositionedLine): boolean {
  return x < left + wide && x + width > left
}

/** A footnote's lines: those that follow each other below its first one, in its type. */
function linesOfNote<Line extends PositionedLine>(first: Line, below: readonly Line[]): Line[] {
  const own = [first]
  for (const line of below.toSorted((a, b) => b.y - a.y)) {
    const last = own.at(-1) ?? first
    const isClose = last.y - line.y < foot.below * pitchOf(line)
    if (!isClose || Math.abs(line.size - first.size) > first.size * 0.1) break
    own.push(line)
  }
  return own
}

/** Lines of Chinese stand further apart. */
function pitchOf({ text, size }: PositionedLine): number {
  return size * (chineseShare(text) > 0.5 ? 1.2 : 1)
}

/** Whether only a page's foot stands below a footnote in its column. */
function isAtFoot(own: readonly PositionedLine[], below: readonly PositionedLine[]): boolean {
  return below.length - own.length + 1 <= foot.lines
}
