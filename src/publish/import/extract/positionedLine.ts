import type { SourceLink } from './sourceLine.ts'

/** A run of text and its position on the page: in points, from the page's lower left corner to the text's base line. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** The name of its font in the document. */
  readonly font?: string
}

/** A line of text and its position on the page, with the addresses that it links to and its fonts. */
export type PositionedLine = Omit<Piece, 'font'> & {
  readonly links: readonly SourceLink[]
  readonly fonts: readonly string[]
}
