import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { InputError } from '../inputError.ts'
import { mendLetters } from './mendLetters.ts'
import type { LineCell, LinePart, SourceLine, SourceLink } from './sourceLine.ts'

type Node = DefaultTreeAdapterTypes.Node

/** The state of the walk: the finished lines, and the current line. */
type Reading = {
  readonly lines: SourceLine[]
  page: number
  paragraph: number
  gap: boolean
  text: string
  bold: number
  links: SourceLink[]
  tables: number
  /** The row and the column that each table has come to. */
  readonly rows: Map<number, { row: number; column: number }>
}

type Context = {
  readonly bold: boolean
  readonly heading: boolean
  readonly address?: string
  readonly cell?: LineCell
  readonly part?: LinePart
}

const parts: Readonly<Record<string, LinePart>> = {
  caption: 'caption',
  figcaption: 'caption',
  li: 'listItem',
}

const unseen = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template'])
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
)
const deepest = 1000
const headings = /^h[1-6]$/

/**
 * Splits an HTML document into lines: a new line for each block of text or line break. A line is a heading if its
 * element is one or if all of it is bold. An `<hr>` starts a page. Each knows the table cell that it stands in.
 */
export function extractHtml(html: string): SourceLine[] {
  const reading: Reading = {
    lines: [],
    page: 1,
    paragraph: 1,
    gap: true,
    text: '',
    bold: 0,
    links: [],
    tables: 0,
    rows: new Map(),
  }
  const context = { bold: false, heading: false }
  walk(parseShallow(html), context, reading)
  endLine(reading, context)
  return reading.lines
}

/** The parser's time also grows with the square of the depth. */
function parseShallow(html: string): Node {
  let depth = 0
  const onItemPush = () => {
    depth += 1
    if (depth > deepest)
      throw new InputError(
        `The document's elements stand more than ${deepest} deep in each other, as no newsletter's do: export it again, or as text.`,
      )
  }
  const onItemPop = () => {
    depth -= 1
  }
  return parse(html, { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } })
}

function walk(node: Node, context: Context, reading: Reading): void {
  if ('value' in node) addText(node.value, context, reading)
  if (!('childNodes' in node) || unseen.has(node.nodeName)) return
  const within = contextIn(node, context, reading)
  const isBlock = 'tagName' in node && !inline.has(node.tagName)
  if (node.nodeName === 'br') endLine(reading, within)
  else if (isBlock) beginBlock(reading, context)
  if (node.nodeName === 'hr') reading.page += 1
  for (const child of node.childNodes) walk(child, within, reading)
  if (isBlock && node.nodeName !== 'br') beginBlock(reading, within)
}

function contextIn(node: Node, context: Context, reading: Reading): Context {
  if (!('tagName' in node)) return context
  const { tagName } = node
  const address = node.attrs.find(({ name }) => name === 'href')?.value
  const cell = cellIn(tagName, context.cell, reading)
  const part = parts[tagName] ?? context.part
  return {
    bold: context.bold || tagName === 'b' || tagName === 'strong',
    heading: context.heading || headings.test(tagName),
    ...(tagName === 'a' && address !== undefined
      ? { address }
      : context.address === undefined
        ? {}
        : { address: context.address }),
    ...(cell === undefined ? {} : { cell }),
    ...(part === undefined ? {} : { part }),
  }
}

/** The place of an element of a table. Elements count what is before them in their table. */
function cellIn(tagName: string, cell: LineCell | undefined, reading: Reading): LineCell | undefined {
  if (tagName === 'table') {
    reading.tables += 1
    reading.rows.set(reading.tables, { row: 0, column: 0 })
    return { table: reading.tables, row: 0, column: 0 }
  }
  const counted = cell && reading.rows.get(cell.table)
  if (!counted) return cell
  if (tagName === 'tr') {
    counted.row += 1
    counted.column = 0
  }
  if (tagName === 'td' || tagName === 'th') counted.column += 1
  return tagName === 'tr' || tagName === 'td' || tagName === 'th' ? { ...cell, ...counted } : cell
}

function addText(value: string, { bold, address }: Context, reading: Reading): void {
  const text = mendLetters(value).replace(/\s+/g, ' ')
  reading.text += text
  if (bold) reading.bold += text.trim().length
  if (address !== undefined && text.trim() !== '') reading.links.push({ label: text.trim(), address })
}

function beginBlock(reading: Reading, context: Context): void {
  endLine(reading, context)
  reading.gap = true
}

function endLine(reading: Reading, { heading, cell, part }: Context): void {
  const text = reading.text.trim()
  if (text !== '') {
    const { page, paragraph, gap, links, bold } = reading
    reading.lines.push({
      text,
      page,
      line: paragraph,
      gap,
      heading: heading || bold >= text.length * 0.9,
      links,
      ...(cell === undefined ? {} : { cell }),
      ...(part === undefined ? {} : { part }),
    })
    reading.paragraph += 1
    reading.gap = false
  }
  reading.text = ''
  reading.bold = 0
  reading.links = []
}
