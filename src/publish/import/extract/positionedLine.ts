import type { SourceLink } from './sourceLine.ts'

/** A run of text where a page sets it: in points, from the page's lower left corner to the text's base line. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** The name of its font within the document. */
  readonly font?: string
}

/** A line of text where a page sets it, with the addresses that it opens and the fonts that it is set in. */
export type PositionedLine = Omit<Piece, 'font'> & {
  readonly links: readonly SourceLink[]
  readonly fonts: readonly string[]
}
