import { OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.min.mjs'

/** A rectangle of a page, in points, upwards from its lower left corner. */
export type Rectangle = {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** How a page paints a character. */
export type PaintedLetter = {
  readonly text: string
  /** In thousandths of the type size. */
  readonly width: number
  /** As `#rrggbb`. Undefined for a pattern. */
  readonly colour: string | undefined
  /** Painted with an outline as well, as programs do where a font has no bold. */
  readonly outlined: boolean
  /** Whether readers of the page do not see it: it is not painted, or white on white. */
  readonly isHidden: boolean
}

export type PaintedPage = {
  /** In the order of the file, white space included. */
  readonly letters: readonly PaintedLetter[]
  /** The boxes of the pictures, in points. */
  readonly pictures: readonly Rectangle[]
  /** Whether text recognition has put unpainted letters over or under a picture. */
  readonly isRecognised: boolean
}

type Operations = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

type State = {
  readonly colour: string | undefined
  /** How letters are painted: 0 fill, 1 stroke, 2 both, 3 or 7 not at all. */
  readonly mode: number
  readonly matrix: readonly number[]
}

type Painting = Omit<PaintedPage, 'isRecognised'> & {
  state: State
  readonly saved: State[]
  readonly letters: PaintedLetter[]
  readonly pictures: Rectangle[]
  /** Whether everything painted so far, except letters, is white. */
  isBlank: boolean
  /** Whether it has letters that are not painted. */
  isUnpainted: boolean
}

const white = '#ffffff'

const fills: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/**
 * Follows a page's painting operations for what its text content lacks: the colours of letters, and which of
 * them are not visible.
 * @param matrix from the coordinates of the file to those of the page
 */
export function paintedLetters({ fnArray, argsArray }: Operations, matrix: readonly number[]): PaintedPage {
  const painting: Painting = {
    state: { colour: '#000000', mode: 0, matrix },
    saved: [],
    letters: [],
    pictures: [],
    isBlank: true,
    isUnpainted: false,
  }
  fnArray.forEach((operation, at) => {
    // Pictures are not decoded. Of each, only a change of coordinates is left, with nothing painted after it.
    if (operation === OPS.restore && fnArray[at - 1] === OPS.transform) paintPicture(painting)
    const args: unknown = argsArray[at]
    effects.get(operation)?.(painting, Array.isArray(args) ? args : [])
  })
  const { letters, pictures } = painting
  const isRecognised = pictures.length > 0 && painting.isUnpainted
  return {
    letters: isRecognised ? letters.map((letter) => ({ ...letter, isHidden: false })) : letters,
    pictures,
    isRecognised,
  }
}

function change(painting: Painting, changed: Partial<State>): void {
  painting.state = { ...painting.state, ...changed }
}

function save({ saved, state }: Painting): void {
  saved.push(state)
}

function restore(painting: Painting): void {
  change(painting, painting.saved.pop() ?? {})
}

function transform(painting: Painting, matrix: readonly unknown[]): void {
  change(painting, { matrix: Util.transform(painting.state.matrix, matrix) })
}

function paintPicture(painting: Painting): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = painting.state.matrix
  const [left, bottom] = [e + Math.min(0, a) + Math.min(0, c), f + Math.min(0, b) + Math.min(0, d)]
  const [width, height] = [Math.abs(a) + Math.abs(c), Math.abs(b) + Math.abs(d)]
  painting.pictures.push({ left, bottom, right: left + width, top: bottom + height })
  painting.isBlank = false
}

function showText(painting: Painting, [glyphs]: readonly unknown[]): void {
  const { state, letters, isBlank } = painting
  const { colour, mode } = state
  const isUnpainted = mode === 3 || mode === 7
  if (isUnpainted) painting.isUnpainted = true
  const isHidden = isUnpainted || (isBlank && colour === white)
  for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
    if (typeof glyph === 'number' && takesBack(glyph, letters.at(-1))) letters.pop()
    for (const { text, width } of lettersOf(glyph))
      letters.push({ text, width, colour, outlined: mode === 2, isHidden })
  }
}

/** Whether a step back makes the next letter cover a space: browsers print soft hyphens within a line so. */
function takesBack(step: number, space: PaintedLetter | undefined): boolean {
  return space?.text === ' ' && step > space.width * 0.9
}

/** The letters of a glyph: a ligature has several. pdf.js has no types for glyphs. */
function lettersOf(glyph: unknown): { readonly text: string; readonly width: number }[] {
  if (typeof glyph !== 'object' || glyph === null) return []
  const letters = [...String(Reflect.get(glyph, 'unicode'))]
  return letters.map((text) => ({ text, width: Number(Reflect.get(glyph, 'width')) / letters.length }))
}

const effects: ReadonlyMap<number, (painting: Painting, args: readonly unknown[]) => void> = new Map([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, transform],
  [
    OPS.paintFormXObjectBegin,
    (painting: Painting, [matrix]: readonly unknown[]) => {
      save(painting)
      if (Array.isArray(matrix)) transform(painting, matrix)
    },
  ],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.setTextRenderingMode, (painting, [mode]) => change(painting, { mode: Number(mode) })],
  [OPS.setFillRGBColor, (painting, [colour]) => change(painting, { colour: String(colour) })],
  [OPS.setFillColorN, (painting) => change(painting, { colour: undefined })],
  [
    OPS.constructPath,
    (painting, [kind]) => {
      if (fills.has(kind) && painting.state.colour !== white) painting.isBlank = false
    },
  ],
  [OPS.paintImageXObject, paintPicture],
  [OPS.paintInlineImageXObject, paintPicture],
  [OPS.paintImageMaskXObject, paintPicture],
  [OPS.showText, showText],
])
