import { UserError } from '../../../messages/userError.ts'
import { importMessage, type Reason } from '../../messages/importMessages.ts'
import { type Aside, leaveOut, notePicture } from '../aside.ts'
import {
  addText,
  breakLine,
  endBlock,
  type LinePosition,
  type LineWriter,
  newLineWriter,
  withHeadings,
} from '../lineWriter.ts'
import type { SourceLine, TextStyle } from '../sourceLine.ts'
import { cellIn, newTableCounter, type TableCounter } from '../tableCells.ts'
import { openPackage } from './openPackage.ts'
import {
  childOf,
  elementsIn,
  findElement,
  findElements,
  textIn,
  type XmlElement,
  type XmlNode,
} from './readXml.ts'
import { pointsOf, readInOrder, type WordBox } from './wordBoxes.ts'

type Reading = {
  readonly writer: LineWriter
  readonly styles: ReadonlyMap<string, TextStyle>
  readonly tables: TableCounter
  readonly aside: Aside
  readonly startsPage: ReadonlySet<string>
  /** Boxes anchored in the paragraphs since the last text. */
  boxes: WordBox[]
}

type Context = { readonly place: LinePosition; readonly style: TextStyle }

/** Elements within the text that are not part of it. */
const beside: Readonly<Record<string, Reason>> = {
  'text:note': 'reason.footnote',
  'office:annotation': 'reason.comment',
  'text:tracked-changes': 'reason.deleted',
}

/**
 * Splits an OpenDocument text (.odt) into lines, one for each paragraph. Text boxes follow the text that they
 * are anchored to, in the order of their places on the page.
 * @param aside gets footnotes, comments and deleted text
 * @throws UserError if it is not an OpenDocument text, or unpacks to more than a newsletter could
 */
export function readOpenDocument(bytes: Uint8Array, aside: Aside): SourceLine[] {
  const parts = openPackage(bytes)
  const content = parts.part('content.xml')
  const body = content && findElement(content, 'office:text')
  if (!body) throw new UserError(importMessage('import.notOpenDocument'))
  const styled = [parts.part('styles.xml'), content].flatMap((part) => part ?? [])
  const reading: Reading = {
    writer: newLineWriter(),
    styles: new Map(styled.flatMap((part) => [...textStyles(part)])),
    tables: newTableCounter(),
    aside,
    startsPage: new Set(styled.flatMap(pageStyles)),
    boxes: [],
  }
  const context = { place: { heading: false }, style: { bold: false } }
  read(body, context, reading)
  readBoxes(context, reading)
  return withHeadings(reading.writer)
}

function read(node: XmlNode, context: Context, reading: Reading): void {
  const { writer } = reading
  if (typeof node === 'string') {
    addText(writer, node, context.style)
    return
  }
  if (node.name === 'text:ruby-text' || node.name === 'svg:title' || node.name === 'svg:desc') return
  notePictureAt(node, reading)
  const reason = beside[node.name]
  const box = boxOf(node)
  if (reason !== undefined) setApart(node, reason, reading)
  else if (box) reading.boxes.push(box)
  else if (node.name === 'text:p' || node.name === 'text:h') readParagraph(node, context, reading)
  else {
    if (node.name === 'text:line-break') breakLine(writer, context.place)
    if (node.name === 'text:s' || node.name === 'text:tab') addText(writer, ' ', context.style)
    const within = contextIn(node, context, reading)
    for (const child of node.children) read(child, within, reading)
  }
}

function notePictureAt(node: XmlElement, { aside, writer }: Reading): void {
  if (node.name === 'draw:frame' && childOf(node, 'draw:image'))
    notePicture(aside, writer, textIn(node, 'svg:desc') || textIn(node, 'svg:title'))
}

function readParagraph(paragraph: XmlElement, context: Context, reading: Reading): void {
  const { writer, startsPage } = reading
  const turns = startsPage.has(paragraph.attributes['text:style-name'] ?? '')
  endBlock(writer, context.place)
  if (turns || speaks(paragraph)) readBoxes(context, reading)
  if (turns && writer.lines.length > 0) writer.page += 1
  const within = contextIn(paragraph, context, reading)
  for (const child of paragraph.children) read(child, within, reading)
  endBlock(writer, within.place)
}

/** Reads the boxes since the last text, in the order of their places on the page. */
function readBoxes(context: Context, reading: Reading): void {
  const { boxes, writer } = reading
  reading.boxes = []
  const readAll = ({ children }: XmlElement) => {
    for (const child of children) read(child, context, reading)
  }
  readInOrder(boxes, writer.lines, (content) => textIn(content, 'text:p'), readAll)
}

function contextIn(element: XmlElement, { place, style }: Context, { styles, tables }: Reading): Context {
  const { name, attributes } = element
  const own = styles.get(attributes['text:style-name'] ?? '')
  const address = name === 'text:a' ? attributes['xlink:href'] : undefined
  return {
    style: { ...style, ...own, address: address ?? style.address },
    place: {
      heading: place.heading || name === 'text:h',
      cell: cellIn(tables, name, place.cell),
      part: name === 'text:list-item' ? 'listItem' : place.part,
    },
  }
}

function setApart(element: XmlElement, reason: Reason, { aside, writer: { page, lines } }: Reading): void {
  const text = findElements(element, 'text:p').map(textOf).join(' ').trim()
  if (text === '') return
  leaveOut(aside, { page, line: lines.length + 1, text, reason }, 'import-left-out')
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** A text box: the element with its paragraphs, and its place. Undefined if the element is not a text box. */
function boxOf(element: XmlElement): WordBox | undefined {
  if (!element.name.startsWith('draw:') || element.attributes['text:anchor-type'] === 'as-char')
    return undefined
  const content = [findElement(element, 'draw:text-box'), element].find(
    (one) => one !== undefined && elementsIn(one).some(({ name }) => /^text:[hp]$/.test(name)),
  )
  if (!content) return undefined
  const { attributes } = element
  const { 'svg:x': x, 'svg:y': y, 'svg:width': width, 'svg:height': height } = attributes
  if (x === undefined || y === undefined || width === undefined) return { content }
  return {
    content,
    place: {
      x: pointsOf(x),
      y: pointsOf(y),
      width: pointsOf(width),
      height: pointsOf(height ?? findElement(element, 'draw:text-box')?.attributes['fo:min-height'] ?? ''),
    },
  }
}

/** Whether a paragraph has text outside its boxes. */
function speaks(element: XmlElement): boolean {
  return element.children.some((child) =>
    typeof child === 'string' ? child.trim() !== '' : !child.name.startsWith('draw:') && speaks(child),
  )
}

/** How the text of each style looks, by the style's name. */
export function textStyles(part: XmlElement): ReadonlyMap<string, TextStyle> {
  return new Map(
    findElements(part, 'style:style').map((style) => {
      const properties = childOf(style, 'style:text-properties')?.attributes ?? {}
      const size = Number.parseFloat(properties['fo:font-size'] ?? '')
      // OpenDocument has a separate weight for Chinese, and both weights for text that mixes the languages.
      const weights = [properties['fo:font-weight'], properties['style:font-weight-asian']].filter(
        (weight) => weight !== undefined,
      )
      return [
        style.attributes['style:name'] ?? '',
        {
          ...(weights.length > 0 && { bold: weights.includes('bold') }),
          ...(size > 0 && !properties['fo:font-size']?.endsWith('%') ? { size } : {}),
          ...(properties['fo:color'] === undefined ? {} : { colour: properties['fo:color'] }),
        },
      ]
    }),
  )
}

/** The names of the styles that begin a page. */
function pageStyles(part: XmlElement): string[] {
  return findElements(part, 'style:style').flatMap((style) => {
    const breaks = findElement(style, 'style:paragraph-properties')?.attributes['fo:break-before'] === 'page'
    return breaks ? [style.attributes['style:name'] ?? ''] : []
  })
}
