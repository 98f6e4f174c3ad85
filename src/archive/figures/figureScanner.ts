import { amountOf } from './amount.ts'
import type { DateFigure, Figure, OrdinalFigure, QuantityFigure, TimeFigure } from './figure.ts'

type WithoutSpan<Kind extends Figure> = Omit<Kind, 'start' | 'end'>

/** What a pattern's match says, before its offsets are added. */
export type Reading =
  | WithoutSpan<QuantityFigure>
  | WithoutSpan<OrdinalFigure>
  | WithoutSpan<DateFigure>
  | WithoutSpan<TimeFigure>

/**
 * One way to write figures. `pattern` is global. `read` returns undefined for a match that only looks like a figure.
 */
export type FigureReader = {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => Reading | undefined
}

/** Reads a word as a count that may be mere wording: `both`, 双. */
export function wording(pattern: RegExp, count: number): FigureReader {
  const reading = { kind: 'quantity', unit: 'count', ...amountOf(String(count)), weak: true } as const
  return { pattern, read: () => reading }
}

/** T2 is a name of Terminal 2, which both languages use. Other such names may have no number in the other language. */
export const terminal: FigureReader = {
  pattern: /(?<![\w-])T(\d)(?![\w.])/g,
  read: ([, number = '']) => ({ kind: 'quantity', unit: 'count', ...amountOf(number), weak: true }),
}

/** Replaces text that is already taken. No pattern matches it, and it is one UTF-16 unit long. */
const veil = '\u0000'

/** Hides every match of the pattern. All offsets stay the same. */
export function hide(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => veil.repeat(match.length))
}

/**
 * Every figure of the text, in order. A later reader does not see text that an earlier one has taken. `matchAll` would copy
 * each pattern for each text, which takes twice the time.
 */
export function scanFigures(text: string, readers: readonly FigureReader[]): Figure[] {
  const figures: Figure[] = []
  let open = text
  for (const { pattern, read } of readers) {
    const seen = open
    pattern.lastIndex = 0
    for (let match = pattern.exec(seen); match !== null; match = pattern.exec(seen)) {
      const { 0: found, index: start } = match
      const [reading, end] = [read(match), start + found.length]
      if (reading === undefined) continue
      figures.push({ ...reading, start, end })
      open = open.slice(0, start) + veil.repeat(found.length) + open.slice(end)
    }
  }
  return figures.sort((a, b) => a.start - b.start)
}
