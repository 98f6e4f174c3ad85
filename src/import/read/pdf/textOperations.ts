import { OPS } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import type { FontLook } from './fontLook.ts'
import { apply, identity, matrixOf, numbersOf } from './matrix.ts'
import { change, type Operation, type Painting } from './painting.ts'
import { advance, letterMatrix, moveLine, type PaintState } from './paintState.ts'

type NumberKey = 'charSpacing' | 'wordSpacing' | 'rise' | 'mode'

const set =
  (key: NumberKey): Operation =>
  (painting, [value]) =>
    change(painting, { [key]: Number(value) })

/** The operations that place and paint letters. */
export const textOperations: readonly (readonly [operation: number, does: Operation])[] = [
  [OPS.beginText, (painting) => change(painting, { text: identity, line: identity })],
  [OPS.setFont, (painting, [name, size]) => setFont(painting, name, size)],
  [OPS.setCharSpacing, set('charSpacing')],
  [OPS.setWordSpacing, set('wordSpacing')],
  [OPS.setTextRise, set('rise')],
  [OPS.setTextRenderingMode, set('mode')],
  [OPS.setHScale, (painting, [percent]) => change(painting, { scale: Number(percent) / 100 })],
  [OPS.setLeading, (painting, [leading]) => change(painting, { leading: -Number(leading) })],
  [OPS.setTextMatrix, (painting, [matrix]) => setTextMatrix(painting, matrix)],
  [OPS.moveText, (painting, [x, y]) => begin(painting, painting.state, Number(x), Number(y))],
  [
    OPS.setLeadingMoveText,
    (painting, [x, y]) => begin(painting, { ...painting.state, leading: Number(y) }, Number(x), Number(y)),
  ],
  [OPS.nextLine, (painting) => begin(painting, painting.state, 0, painting.state.leading)],
  [OPS.showText, showText],
]

export function setFont(painting: Painting, name: unknown, size: unknown): void {
  change(painting, { font: painting.fontOf(String(name)), fontSize: Number(size) })
}

function setTextMatrix(painting: Painting, matrix: unknown): void {
  const text = matrixOf(matrix) ?? identity
  change(painting, { text, line: text })
}

function begin(painting: Painting, state: PaintState, x: number, y: number): void {
  painting.state = moveLine(state, x, y)
}

function showText(painting: Painting, [glyphs]: readonly unknown[], order: number): void {
  painting.untouched = false
  const { font } = painting.state
  if (!font || !Array.isArray(glyphs)) return
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') kern(painting, glyph, font)
    else if (typeof glyph === 'object' && glyph !== null) showGlyph(painting, glyph, font, order)
  }
}

function kern(painting: Painting, thousandths: number, font: FontLook): void {
  const { state } = painting
  const length = (-thousandths * state.fontSize) / 1000
  painting.state = font.vertical ? advance(state, 0, length) : advance(state, length * state.scale, 0)
}

function showGlyph(painting: Painting, glyph: object, font: FontLook, order: number): void {
  const { state } = painting
  const matrix = letterMatrix(state)
  const start = apply(matrix, 0, 0)
  painting.state = after(state, glyph, font)
  const end = apply(letterMatrix(painting.state), 0, 0)
  const text: unknown = Reflect.get(glyph, 'unicode')
  if (typeof text !== 'string' || text === '') return
  painting.glyphs.push({
    text: unnamed.test(text) ? unknownLetter : text,
    ...start,
    dx: end.x - start.x,
    dy: end.y - start.y,
    size: Math.hypot(matrix[2], matrix[3]),
    font,
    colour: state.colour,
    outlined: state.mode === 2,
    unpainted: state.mode === 3 || state.mode === 7 || state.opacity < 0.05,
    order,
  })
}

/** pdf.js gives the code of a letter that has no name in its font: what stands there is seen, but no text says what. */
const unnamed = /^(?![\t\n\r])\p{Cc}$/u
const unknownLetter = '\ufffd'

function after(state: PaintState, glyph: object, font: FontLook): PaintState {
  const width = Number(Reflect.get(glyph, 'width'))
  const [down = -width] = numbersOf(Reflect.get(glyph, 'vmetric'))
  const spacing = state.charSpacing + (Reflect.get(glyph, 'isSpace') === true ? state.wordSpacing : 0)
  const length = (font.vertical ? down : width) * font.unit * state.fontSize
  return font.vertical
    ? advance(state, 0, length - spacing)
    : advance(state, (length + spacing) * state.scale, 0)
}
