import type { FontLook } from './fontLook.ts'
import { identity, type Matrix, multiply, type Rectangle } from './matrix.ts'

/** What of a page's state decides where the next letter is painted, and how. */
export type PaintState = {
  readonly matrix: Matrix
  readonly text: Matrix
  readonly line: Matrix
  readonly font: FontLook | undefined
  readonly fontSize: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
  /** How letters are painted: 0 fill, 1 stroke, 2 both, 3 not at all. */
  readonly mode: number
  /** As `#rrggbb`; undefined for a pattern. */
  readonly colour: string | undefined
  readonly opacity: number
  /** Around what may be painted at all, on the page; undefined for all of it. */
  readonly clip: Rectangle | undefined
}

export const firstState: PaintState = {
  matrix: identity,
  text: identity,
  line: identity,
  font: undefined,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  colour: '#000000',
  opacity: 1,
  clip: undefined,
}

/** The state with its next line of text begun at this distance from the line before. */
export function moveLine(state: PaintState, x: number, y: number): PaintState {
  const line = multiply(state.line, [1, 0, 0, 1, x, y])
  return { ...state, line, text: line }
}

/** The state after a piece of text as wide as this, in text units. */
export function advance(state: PaintState, x: number, y: number): PaintState {
  return { ...state, text: multiply(state.text, [1, 0, 0, 1, x, y]) }
}

/** The transformation from a letter of size 1 to the page. */
export function letterMatrix({ matrix, text, fontSize, scale, rise }: PaintState): Matrix {
  return multiply(matrix, multiply(text, [fontSize * scale, 0, 0, fontSize, 0, rise]))
}
