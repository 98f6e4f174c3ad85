import type { FontLook } from './fontLook.ts'
import type { Rectangle } from './matrix.ts'

/** A letter as the page paints it. */
export type Glyph = {
  readonly text: string
  /** The start of its base line, in the page's own coordinates: in points, upwards. */
  readonly x: number
  readonly y: number
  /** The vector to where the next letter begins. */
  readonly dx: number
  readonly dy: number
  /** In points. */
  readonly size: number
  readonly font: FontLook
  readonly colour: string | undefined
  /** Painted with outlines as well, as programs do where a font has no bold. */
  readonly outlined: boolean
  /** Whether the file says not to paint it, or so that nobody sees it. */
  readonly unpainted: boolean
  /** Its place among all that the page paints. */
  readonly order: number
}

/** A filled area, or a picture. */
export type Area = Rectangle & {
  /** As `#rrggbb`; undefined for a picture, or a colour that changes. */
  readonly colour: string | undefined
  readonly opaque: boolean
  readonly order: number
}

/** What a page paints, in order. */
export type PaintedPage = { readonly glyphs: readonly Glyph[]; readonly areas: readonly Area[] }
