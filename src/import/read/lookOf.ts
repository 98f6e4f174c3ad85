import { mostCommon } from '../mostCommon.ts'
import type { LineLook, SourceLine } from './sourceLine.ts'

type Piece = { readonly text: string; readonly look?: LineLook | undefined }

/**
 * The look of most letters, part by part. Pieces that leave a part unset count too: one bold word does not
 * make a line bold.
 */
export function lookOf(pieces: readonly Piece[]): LineLook {
  const most = <Value>(partOf: (look: LineLook) => Value | undefined) =>
    mostCommon(pieces, ({ look = {} }) => partOf(look) ?? null) ?? undefined
  return {
    size: most(({ size }) => size),
    bold: most(({ bold }) => bold),
    colour: most(({ colour }) => colour),
  }
}

const headingScale = 1.12

/** The lines. Those in larger type than most text become headings. */
export function withHeadings(lines: readonly SourceLine[]): SourceLine[] {
  const usual = mostCommon(lines, ({ look }) => look?.size)
  if (usual === undefined) return [...lines]
  return lines.map((line) => ({
    ...line,
    heading: line.heading || (line.part !== 'figures' && (line.look?.size ?? 0) > usual * headingScale),
  }))
}
