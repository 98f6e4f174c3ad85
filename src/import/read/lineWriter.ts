import { mostCommon } from '../mostCommon.ts'
import { normalizeLetters } from './normalizeLetters.ts'
import { partRunIns, splitRunIn, textOf } from './runIns.ts'
import type { StyledPiece, TextStyle } from './sourceLine.ts'
import {
  isIndented,
  type LineCell,
  type LineLook,
  type LinePart,
  type SourceLine,
  type SourceLink,
} from './sourceLine.ts'

/** What a line is part of. */
export type LinePosition = {
  readonly heading: boolean
  readonly cell?: LineCell
  readonly part?: LinePart
}

/** The lines of a file without positions, while it is read. */
export type LineWriter = {
  readonly lines: SourceLine[]
  /** The lines that begin with bold words which may be a headline, each split into headline and text. */
  readonly runIns: Map<SourceLine, readonly SourceLine[]>
  page: number
  gap: boolean
  pieces: StyledPiece[]
}

export function newLineWriter(): LineWriter {
  return { lines: [], runIns: new Map(), page: 1, gap: true, pieces: [] }
}

/** Adds text to the current line. */
export function addText(writer: LineWriter, raw: string, style: TextStyle): void {
  if (isIndented(raw) && writer.pieces.every(({ text }) => text.trim() === '')) writer.gap = true
  const text = normalizeLetters(raw).replace(/\s+/g, ' ')
  if (text !== '') writer.pieces.push({ text, style })
}

/** Ends the current line, if it has text. A line that is all bold is a heading. */
export function endLine(writer: LineWriter, place: LinePosition): void {
  const { pieces, lines } = writer
  writer.pieces = []
  const line = lineOf(pieces, writer, place)
  if (!line) return
  const parts = place.heading ? undefined : splitRunIn(pieces)
  if (parts) {
    const [head, rest] = parts.map((part) => lineOf(part, { ...writer, gap: true }, place))
    if (head && rest) writer.runIns.set(line, [{ ...head, heading: true }, rest])
  }
  lines.push(line)
  writer.gap = false
}

function lineOf(
  pieces: Pieces,
  { page, gap, lines }: LineWriter,
  { heading, cell, part }: LinePosition,
): SourceLine | undefined {
  const text = textOf(pieces)
  if (text === '') return undefined
  const bold = pieces.reduce((sum, { text: own, style }) => sum + (style.bold ? own.trim().length : 0), 0)
  const look = lookOf(pieces)
  return {
    text,
    page,
    line: lines.length + 1,
    gap,
    heading: heading || bold >= text.length * 0.9,
    links: pieces.flatMap(linkOf),
    ...(Object.keys(look).length === 0 ? {} : { look }),
    ...(cell === undefined ? {} : { cell }),
    ...(part === undefined ? {} : { part }),
  }
}

/** Ends the current line at a line break. The second of two breaks counts as white space between paragraphs. */
export function breakLine(writer: LineWriter, place: LinePosition): void {
  if (textOf(writer.pieces) === '') writer.gap = true
  endLine(writer, place)
}

/** Ends the current line and separates the next one from it. */
export function endBlock(writer: LineWriter, place: LinePosition): void {
  endLine(writer, place)
  writer.gap = true
}

type Pieces = readonly StyledPiece[]

function linkOf({ text, style }: StyledPiece): SourceLink[] {
  const label = text.trim()
  return style.address === undefined || label === '' ? [] : [{ label, address: style.address }]
}

/** The look of most letters, part by part. */
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

/** A style that leaves the part unset counts too: one bold word does not make a line bold. */
function most<Value>(pieces: Pieces, of: (style: TextStyle) => Value | undefined): Value | undefined {
  const value = mostCommon(
    pieces,
    ({ style }) => of(style) ?? null,
    (text) => text.trim().length,
  )
  return value ?? undefined
}

const headingScale = 1.12

/** The lines. Those in larger type than most text become headings, and run-in headlines become separate lines. */
export function withHeadings({ lines: written, runIns }: LineWriter): SourceLine[] {
  const lines = partRunIns(written, runIns)
  const usual = mostCommon(lines, ({ look }) => look?.size)
  if (usual === undefined) return [...lines]
  return lines.map((line) => ({
    ...line,
    heading: line.heading || (line.look?.size ?? 0) > usual * headingScale,
  }))
}
