import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Reason } from '../../messages/importMessages.ts'
import { type Aside, lettersIn, newAside } from '../aside.ts'
import {
  addText,
  breakLine,
  endBlock,
  endLine,
  type LinePosition,
  type LineWriter,
  withHeadings,
} from '../lineWriter.ts'
import type { LineCell, LinePart, SourceLine, TextStyle } from '../sourceLine.ts'
import { elementStyle, type InheritedStyle, pageStyle } from './elementStyle.ts'

type Node = DefaultTreeAdapterTypes.Node

type Reading = {
  readonly writer: LineWriter
  /** The current row and column of each table. */
  readonly tables: { row: number; column: number }[]
  readonly aside: Aside
  readonly readsHidden: boolean
}

type Context = {
  readonly style: InheritedStyle
  readonly place: LinePosition
  readonly address?: string | undefined
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
 * its element is one, if all of it is bold or if its type is larger. An `<hr>` starts a page. If a style
 * hides most of the text, all of it is read, because WeChat and others show it with a script.
 * @param aside gets text that no reader sees
 */
export function readHtml(html: string, aside: Aside = newAside()): SourceLine[] {
  const document = parse(html)
  const seen = readPage(document, false)
  const [hidden, shown] = [
    seen.aside.apart.filter(({ reason }) => reason === 'reason.hidden'),
    seen.lines,
  ].map(lettersIn)
  const isMostHidden = hidden !== undefined && shown !== undefined && hidden > shown
  const { lines, aside: own } = isMostHidden ? readPage(document, true) : seen
  aside.apart.push(...own.apart)
  aside.remarks.push(...own.remarks)
  if (isMostHidden) {
    const percent = Math.round((100 * hidden) / (hidden + shown))
    aside.remarks.push({ rule: 'import-left-out', code: 'mostOfPage', params: { percent }, page: 1 })
  }
  return lines
}

function readPage(document: Node, readsHidden: boolean): { lines: SourceLine[]; aside: Aside } {
  const reading: Reading = {
    writer: { lines: [], page: 1, gap: true, pieces: [] },
    tables: [],
    aside: newAside(),
    readsHidden,
  }
  const context = { style: pageStyle, place: { heading: false } }
  walk(document, context, reading)
  endLine(reading.writer, context.place)
  const described = new Map(reading.aside.apart.map(({ line, text }) => [line, text]))
  const lines = reading.writer.lines.map(
    (line): SourceLine => (described.get(line.line) === line.text ? { ...line, part: 'caption' } : line),
  )
  return { lines: withHeadings(lines), aside: reading.aside }
}

function walk(node: Node, context: Context, reading: Reading): void {
  const { writer } = reading
  if (node.nodeName === '#text' && 'value' in node) writeText(node.value, context, writer)
  notePictureAt(node, reading)
  if (!('childNodes' in node) || unseen.has(node.nodeName) || isFootnoteMark(node)) return
  const within = contextIn(node, context, reading)
  const reason =
    apartReasons.find((one) => one === attributeOf(node, 'data-apart')) ??
    (within.style.hidden && !reading.readsHidden ? 'reason.hidden' : undefined)
  if (reason !== undefined) {
    setApart(textIn(node), reason, reading)
    return
  }
  const isBreak = node.nodeName === 'br'
  const isBlock = 'tagName' in node && !inline.has(node.tagName) && !isBreak
  if (isBreak) breakLine(writer, within.place)
  if (isBlock) endBlock(writer, context.place)
  if (node.nodeName === 'hr') writer.page += 1
  for (const child of node.childNodes) walk(child, within, reading)
  if (isBlock) endBlock(writer, within.place)
}

/** What our readers of Office documents mark in the text as not part of it. */
const apartReasons = ['reason.footnote', 'reason.comment', 'reason.deleted'] as const satisfies Reason[]

function attributeOf(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined
}

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

function writeText(text: string, context: Context, writer: LineWriter): void {
  const [first = '', ...others] = context.style.preformatted ? text.split(/\r\n?|\n/) : [text]
  addText(writer, first, textStyle(context))
  for (const other of others) {
    breakLine(writer, context.place)
    addText(writer, other, textStyle(context))
  }
}

function textStyle({ style: { size, bold }, address }: Context): TextStyle {
  return { bold, size, address }
}

function contextIn(node: Node, { style, place, address }: Context, { tables }: Reading): Context {
  if (!('tagName' in node)) return { style, place, address }
  const { tagName } = node
  const own = tagName === 'a' ? attributeOf(node, 'href') : undefined
  return {
    style: elementStyle(node, style),
    place: {
      heading: place.heading || headings.test(tagName),
      cell: cellIn(tables, tagName, place.cell),
      part: parts[tagName] ?? place.part,
    },
    address: own ?? address,
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
function setApart(raw: string, reason: Reason, { aside, writer: { lines, page } }: Reading): void {
  const text = raw.replace(/(?:\s|\p{Cf}|\u034f)+/gu, ' ').trim()
  if (text !== '') aside.apart.push({ text, page, line: lines.length + 1, reason })
}

/** The text of an element and its descendants. */
function textIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}
