import type { LineLook } from '../sourceLine.ts'

/** How a piece of text is set. */
export type TextStyle = Pick<LineLook, 'bold' | 'colour' | 'size'> & { readonly address?: string }

/** A piece of a line that is set in one way. */
export type StyledPiece = { readonly text: string; readonly style: TextStyle }
