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
  let state: State = { colour: '#000000', mode: 0, matrix }
  const saved: State[] = []
  const letters: PaintedLetter[] = []
  const pictures: Rectangle[] = []
  /** Whether everything painted so far, except letters, is white. */
  let isBlank = true
  let hasUnpainted = false

  const change = (changed: Partial<State>) => {
    state = { ...state, ...changed }
  }
  const transform = (by: unknown) => Array.isArray(by) && change({ matrix: Util.transform(state.matrix, by) })
  const restore = () => change(saved.pop() ?? {})
  const paintPicture = () => {
    pictures.push(pictureAt(state.matrix))
    isBlank = false
  }
  const showText = (glyphs: unknown) => {
    const { colour, mode } = state
    const isUnpainted = mode === 3 || mode === 7
    hasUnpainted ||= isUnpainted
    const painted = { colour, outlined: mode === 2, isHidden: isUnpainted || (isBlank && colour === white) }
    for (const glyph of Array.isArray(glyphs) ? glyphs : []) {
      if (typeof glyph === 'number' && takesBack(glyph, letters.at(-1))) letters.pop()
      letters.push(...lettersOf(glyph).map((letter) => ({ ...letter, ...painted })))
    }
  }
  const effects: Readonly<Record<number, (first: unknown, args: unknown) => unknown>> = {
    [OPS.save]: () => saved.push(state),
    [OPS.restore]: restore,
    [OPS.transform]: (_, by) => transform(by),
    [OPS.paintFormXObjectBegin]: (by) => saved.push(state) && transform(by),
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.setTextRenderingMode]: (mode) => change({ mode: Number(mode) }),
    [OPS.setFillRGBColor]: (colour) => change({ colour: String(colour) }),
    [OPS.setFillColorN]: () => change({ colour: undefined }),
    [OPS.constructPath]: (kind) => {
      if (fills.has(kind) && state.colour !== white) isBlank = false
    },
    [OPS.paintImageXObject]: paintPicture,
    [OPS.paintInlineImageXObject]: paintPicture,
    [OPS.paintImageMaskXObject]: paintPicture,
    [OPS.showText]: showText,
  }
  fnArray.forEach((operation, at) => {
    // Pictures are not decoded. Of each, only a change of coordinates is left, with nothing painted after it.
    if (operation === OPS.restore && fnArray[at - 1] === OPS.transform) paintPicture()
    const args: unknown = argsArray[at]
    effects[operation]?.(Array.isArray(args) ? args[0] : undefined, args)
  })
  const isRecognised = pictures.length > 0 && hasUnpainted
  return {
    letters: isRecognised ? letters.map((letter) => ({ ...letter, isHidden: false })) : letters,
    pictures,
    isRecognised,
  }
}

/** Where a picture is: it fills the unit square. */
function pictureAt([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): Rectangle {
  const [left, bottom] = [e + Math.min(0, a) + Math.min(0, c), f + Math.min(0, b) + Math.min(0, d)]
  return { left, bottom, right: left + Math.abs(a) + Math.abs(c), top: bottom + Math.abs(b) + Math.abs(d) }
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
