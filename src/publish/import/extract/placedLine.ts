import type { SourceLink } from './sourceLine.ts'

/** A run of text where a page sets it: in points, from the page's lower left corner to the text's base line. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of text where a page sets it, with the addresses that it opens. */
export type PlacedLine = Piece & { readonly links: readonly SourceLink[] }
