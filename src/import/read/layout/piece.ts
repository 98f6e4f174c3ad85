import type { LineLook, LinePart, SourceLink } from '../sourceLine.ts'

/** A run of text and its position: in points, from the page's lower left corner to the text's base line. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly look?: LineLook | undefined
  /** Whether a space is before it, painted as a letter. */
  readonly spaced?: boolean
}

/** A line of text and its position on the page, with the addresses that it links to and its look. */
export type PositionedLine = Omit<Piece, 'look' | 'spaced'> & {
  readonly links: readonly SourceLink[]
  readonly look: LineLook
  readonly part?: LinePart | undefined
}
