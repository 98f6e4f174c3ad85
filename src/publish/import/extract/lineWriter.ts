import { mendLetters } from './mendLetters.ts'
import type { LineCell, LineLook, LinePart, SourceLine, SourceLink } from './sourceLine.ts'

/** How a piece of text is set. */
export type TextStyle = Pick<LineLook, 'bold' | 'colour' | 'size'> & { readonly address?: string }

/** What a line is part of. */
export type LinePlace = {
  readonly heading: boolean
  readonly cell?: LineCell
  readonly part?: LinePart
}

/** The lines of a file that has no positions, while it is read. */
export type LineWriter = {
  readonly lines: SourceLine[]
  page: number
  gap: boolean
  pieces: { readonly text: string; readonly style: TextStyle }[]
}

export function newLineWriter(): LineWriter {
  return { lines: [], page: 1, gap: true, pieces: [] }
}

/** Adds text to the current line. */
export function addText(writer: LineWriter, raw: string, style: TextStyle): void {
  const text = mendLetters(raw).replace(/\s+/g, ' ')
  if (text !== '') writer.pieces.push({ text, style })
}

/** Ends the current line, if it has text. A line that is all bold is a heading. */
export function endLine(writer: LineWriter, { heading, cell, part }: LinePlace): void {
  const { pieces, page, gap, lines } = writer
  writer.pieces = []
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
  if (text === '') return
  const bold = pieces.reduce((sum, { text: own, style }) => sum + (style.bold ? own.trim().length : 0), 0)
  const look = lookOf(pieces)
  lines.push({
    text,
    page,
    line: lines.length + 1,
    gap,
    heading: heading || bold >= text.length * 0.9,
    links: pieces.flatMap(linkOf),
    ...(Object.keys(look).length === 0 ? {} : { look }),
    ...(cell === undefined ? {} : { cell }),
    ...(part === undefined ? {} : { part }),
  })
  writer.gap = false
}

/** Ends the current line and sets the next one apart. */
export function endBlock(writer: LineWriter, place: LinePlace): void {
  endLine(writer, place)
  writer.gap = true
}

type Pieces = LineWriter['pieces']

function linkOf({ text, style }: Pieces[number]): SourceLink[] {
  const label = text.trim()
  return style.address === undefined || label === '' ? [] : [{ label, address: style.address }]
}

/** Of each part of the look, that of most letters. */
function lookOf(pieces: Pieces): LineLook {
  const size = most(pieces, ({ size: own }) => own)
  const bold = most(pieces, ({ bold: own }) => own)
  const colour = most(pieces, ({ colour: own }) => own)
  return {
    ...(size === undefined ? {} : { size }),
    ...(bold === undefined ? {} : { bold }),
    ...(colour === undefined ? {} : { colour }),
  }
}

function most<Value>(pieces: Pieces, of: (style: TextStyle) => Value | undefined): Value | undefined {
  const counts = new Map<Value | undefined, number>()
  for (const { text, style } of pieces)
    counts.set(of(style), (counts.get(of(style)) ?? 0) + text.trim().length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const headingScale = 1.12

/** The lines, those in larger type than most text as headings. */
export function withHeadings(lines: readonly SourceLine[]): SourceLine[] {
  const counts = new Map<number, number>()
  for (const { look, text } of lines)
    if (look?.size !== undefined) counts.set(look.size, (counts.get(look.size) ?? 0) + text.length)
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])
  if (!usual) return [...lines]
  return lines.map((line) => ({
    ...line,
    heading: line.heading || (line.look?.size ?? 0) > usual[0] * headingScale,
  }))
}
