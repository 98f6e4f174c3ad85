import { mostCommon } from '../mostCommon.ts'
import { lookOf } from './lookOf.ts'
import { normalizeLetters } from './normalizeLetters.ts'
import {
  isIndented,
  type LineCell,
  type LinePart,
  type SourceLine,
  type SourceLink,
  type StyledPiece,
  type TextStyle,
} from './sourceLine.ts'

/** What a line is part of. */
export type LinePosition = {
  readonly heading: boolean
  readonly cell?: LineCell | undefined
  readonly part?: LinePart | undefined
}

/** The lines of a file without positions, while it is read. */
export type LineWriter = {
  readonly lines: SourceLine[]
  page: number
  gap: boolean
  pieces: StyledPiece[]
}

/** Adds text to the current line. */
export function addText(writer: LineWriter, raw: string, look: TextStyle): void {
  if (isIndented(raw) && writer.pieces.every(({ text }) => text.trim() === '')) writer.gap = true
  const text = normalizeLetters(raw).replace(/\s+/g, ' ')
  if (text !== '') writer.pieces.push({ text, look })
}

/** Ends the current line, if it has text. A line that is all bold is a heading. */
export function endLine(writer: LineWriter, { heading, cell, part }: LinePosition): void {
  const { pieces, lines, page, gap } = writer
  writer.pieces = []
  const text = textOf(pieces)
  if (text === '') return
  writer.gap = false
  const bold = pieces.reduce((sum, piece) => sum + (piece.look.bold ? piece.text.trim().length : 0), 0)
  lines.push({
    text,
    page,
    line: lines.length + 1,
    gap,
    heading: heading || bold >= text.length * 0.9,
    links: pieces.flatMap(linkOf),
    look: lookOf(pieces),
    cell,
    part,
  })
}

function textOf(pieces: readonly StyledPiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
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

function linkOf({ text, look: { address } }: StyledPiece): SourceLink[] {
  const label = text.trim()
  return address === undefined || label === '' ? [] : [{ label, address }]
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
