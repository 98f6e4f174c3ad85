import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { UserError } from '../../../messages/userError.ts'
import { importMessage, type Reason } from '../../messages/importMessages.ts'
import { type Aside, newAside, type TextApart } from '../aside.ts'
import { lookOf, withHeadings } from '../lookOf.ts'
import { normalizeLetters } from '../normalizeLetters.ts'
import { isIndented, type LineCell, type LineLook, type LinePart, type SourceLine } from '../sourceLine.ts'
import { attributeOf, elementStyle, type InheritedStyle, pageStyle } from './elementStyle.ts'

type Node = DefaultTreeAdapterTypes.Node

/** What an element is part of, and how its text is set. */
type Context = InheritedStyle & {
  readonly heading: boolean
  readonly cell?: LineCell | undefined
  readonly part?: LinePart | undefined
  /** The address that it links to. */
  readonly address?: string | undefined
}

/** A piece of a line that is set in one way. */
type Piece = {
  readonly text: string
  readonly look: LineLook
  readonly address: string | undefined
}

/** A page while it is read. */
type Reading = {
  readonly lines: SourceLine[]
  page: number
  /** Whether the next line is separate from the last one. */
  gap: boolean
  /** The next line. */
  pieces: Piece[]
  /** The current row and column of each table. */
  readonly tables: { row: number; column: number }[]
  readonly apart: TextApart[]
}

const parts: Readonly<Record<string, LinePart>> = {
  caption: 'caption',
  figcaption: 'caption',
  li: 'listItem',
}
const unseen = new Set(['head', 'noscript', 'rp', 'rt', 'rtc', 'script', 'style', 'svg', 'template'])
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q rb ruby s samp small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
)
const headings = /^h[1-6]$/
/** In pixels: a picture of this size is an icon, or counts who opens an email. */
const icon = 48

/**
 * Splits an HTML document into lines: a new line for each block of text or line break. A line is a heading if
 * its element is one, if all of it is bold or if its type is larger. An `<hr>` starts a page.
 * @param aside gets text that no reader sees
 * @throws UserError if elements are nested far deeper than a newsletter's
 */
export function readHtml(html: string, aside: Aside = newAside()): SourceLine[] {
  const { apart } = aside
  const reading: Reading = { lines: [], page: 1, gap: true, pieces: [], tables: [], apart }
  const context = { ...pageStyle, heading: false }
  walk(parseHtml(html), context, reading)
  endLine(context, reading)
  return withHeadings(reading.lines)
}

/** How deep elements may be nested: the parser's time grows with the square. */
const deepest = 1000

function parseHtml(html: string): Node {
  let depth = 0
  const onItemPush = () => {
    depth += 1
    if (depth > deepest) throw new UserError(importMessage('import.tooMany'))
  }
  const onItemPop = () => {
    depth -= 1
  }
  return parse(html, { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } })
}

function walk(node: Node, context: Context, reading: Reading): void {
  if (node.nodeName === '#text' && 'value' in node) writeText(node.value, context, reading)
  notePictureAt(node, reading)
  if (!('childNodes' in node) || unseen.has(node.nodeName) || isFootnoteMark(node)) return
  const within = contextIn(node, context, reading)
  const reason =
    apartReasons.find((one) => one === attributeOf(node, 'data-apart')) ??
    (within.hidden ? 'reason.hidden' : undefined)
  if (reason !== undefined) {
    setApart(textIn(node), reason, reading)
    return
  }
  if (node.nodeName === 'br') breakLine(context, reading)
  const isBlock = 'tagName' in node && !inline.has(node.tagName) && node.tagName !== 'br'
  if (isBlock) endBlock(context, reading)
  if (node.nodeName === 'hr') reading.page += 1
  for (const child of node.childNodes) walk(child, within, reading)
  if (isBlock) endBlock(within, reading)
}

/** What our readers of Office documents mark in the text as not part of it. */
const apartReasons = ['reason.footnote', 'reason.comment', 'reason.deleted'] as const satisfies Reason[]

/** Whether an element is the number that leads to a footnote: `<sup>1</sup>` in a link within the page. */
function isFootnoteMark(node: Node): boolean {
  return attributeOf(node, 'href')?.startsWith('#') === true && /^[[(]?\d{1,2}[\])]?$/.test(textIn(node))
}

/** Notes a picture that is neither an icon nor marked as decoration. */
function notePictureAt(node: Node, reading: Reading): void {
  if (node.nodeName !== 'img') return
  const isIcon = ['width', 'height'].some((side) => Number(attributeOf(node, side) ?? icon + 1) <= icon)
  const description = attributeOf(node, 'alt')
  if (isIcon || description === '') return
  setApart(description?.trim() || '…', 'reason.picture', reading)
}

function contextIn(node: Node, around: Context, { tables }: Reading): Context {
  if (!('tagName' in node)) return around
  const { tagName } = node
  const address = tagName === 'a' ? attributeOf(node, 'href') : undefined
  return {
    ...elementStyle(node, around),
    heading: around.heading || headings.test(tagName),
    cell: cellIn(tables, tagName, around.cell),
    part: parts[tagName] ?? around.part,
    address: address ?? around.address,
  }
}

/** The cell that contains an element's text. All numbers begin at 1. */
function cellIn(tables: Reading['tables'], name: string, around: LineCell | undefined): LineCell | undefined {
  if (name === 'table') return { table: tables.push({ row: 0, column: 0 }), row: 0, column: 0 }
  const counted = around && tables[around.table - 1]
  if (!counted || !/^t[rdh]$/.test(name)) return around
  if (name === 'tr') Object.assign(counted, { row: counted.row + 1, column: 0 })
  else counted.column += 1
  return { ...around, ...counted }
}

/** Keeps a text out of the lines, such as the one that email programs show beside the subject. */
function setApart(raw: string, reason: Reason, { apart, lines, page }: Reading): void {
  const text = raw.replace(/(?:\s|\p{Cf}|\u034f)+/gu, ' ').trim()
  if (text !== '') apart.push({ text, page, line: lines.length + 1, reason })
}

/** The text of an element and its descendants. */
function textIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

function writeText(text: string, context: Context, reading: Reading): void {
  const [first = '', ...others] = context.preformatted ? text.split(/\r\n?|\n/) : [text]
  addText(first, context, reading)
  for (const other of others) {
    breakLine(context, reading)
    addText(other, context, reading)
  }
}

function addText(raw: string, { bold, size, address }: Context, reading: Reading): void {
  if (isIndented(raw) && textOf(reading.pieces) === '') reading.gap = true
  const text = normalizeLetters(raw).replace(/\s+/g, ' ')
  if (text !== '') reading.pieces.push({ text, look: { bold, size }, address })
}

/** Ends the current line, if it has text. A line that is all bold is a heading. */
function endLine({ heading, cell, part }: Context, reading: Reading): void {
  const { pieces, lines, page, gap } = reading
  reading.pieces = []
  const text = textOf(pieces)
  if (text === '') return
  reading.gap = false
  const bold = pieces.reduce((sum, piece) => sum + (piece.look.bold ? piece.text.trim().length : 0), 0)
  lines.push({
    text,
    page,
    line: lines.length + 1,
    gap,
    heading: heading || bold >= text.length * 0.9,
    links: pieces.flatMap(({ text: label, address }) =>
      address === undefined || label.trim() === '' ? [] : [{ label: label.trim(), address }],
    ),
    look: lookOf(pieces),
    cell,
    part,
  })
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Ends the current line at a line break. The second of two breaks counts as white space between paragraphs. */
function breakLine(context: Context, reading: Reading): void {
  if (textOf(reading.pieces) === '') reading.gap = true
  endLine(context, reading)
}

/** Ends the current line and separates the next one from it. */
function endBlock(context: Context, reading: Reading): void {
  endLine(context, reading)
  reading.gap = true
}
