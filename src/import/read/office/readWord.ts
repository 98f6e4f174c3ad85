import { UserError } from '../../../messages/userError.ts'
import { importMessage, type Reason } from '../../messages/importMessages.ts'
import { type Aside, leaveOut, newAside, notePicture } from '../aside.ts'
import {
  addText,
  breakLine,
  endBlock,
  type LinePosition,
  type LineWriter,
  newLineWriter,
  withHeadings,
} from '../lineWriter.ts'
import type { LinePart, SourceLine, TextStyle } from '../sourceLine.ts'
import { cellIn, newTableCounter, type TableCounter } from '../tableCells.ts'
import { type OfficePackage, openPackage } from './openPackage.ts'
import { childOf, elementsIn, findElement, findElements, textIn, type XmlElement } from './readXml.ts'
import { boxesIn, type Margins, readInOrder, type WordBox } from './wordBoxes.ts'
import {
  isOutlined,
  type RunLook,
  runLook,
  switchOf,
  textStyle,
  type WordStyle,
  type WordStyles,
  wordStyles,
} from './wordStyles.ts'

const twipsPerPoint = 20

/** A Word document while it is read. */
type WordReading = {
  readonly writer: LineWriter
  readonly styles: WordStyles
  /** Addresses of hyperlinks by the ids that the document uses. */
  readonly links: ReadonlyMap<string, string>
  readonly tables: TableCounter
  readonly margins: Margins
  /** Boxes anchored in the paragraphs since the last text. */
  boxes: WordBox[]
  /** The number of paragraphs since the last text. */
  empty: number
  /** Open fields: their instructions, and whether their visible part has begun. */
  readonly fields: { instruction: string; shown: boolean }[]
  readonly changes: { inserted: number; deleted: number }
  readonly hidden: string[]
  readonly aside: Aside
}

/** What text inherits from the elements around it. */
type WordContext = { readonly place: LinePosition; readonly style: TextStyle }

/**
 * Splits a Word document (.docx) into lines, one for each paragraph. Text boxes follow the text that they are
 * anchored to, in the order of their places on the page. Tracked changes count as accepted.
 * @param aside gets headers, footers, footnotes, comments and hidden text
 * @throws UserError if it is not a Word document, is locked, or unpacks to more than a newsletter could
 */
export function readWord(bytes: Uint8Array, aside: Aside = newAside()): SourceLine[] {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UserError(importMessage('import.lockedWord'))
  const parts = openPackage(bytes)
  const document = parts.part('word/document.xml')
  const body = document && findElement(document, 'w:body')
  if (!body) throw new UserError(importMessage('import.notWord'))
  const margin = findElement(body, 'w:pgMar')?.attributes
  const points = (twips: string | undefined) => Number(twips ?? 0) / twipsPerPoint
  const reading: WordReading = {
    writer: newLineWriter(),
    styles: wordStyles(parts.part('word/styles.xml')),
    links: linksOf(parts),
    tables: newTableCounter(),
    margins: { left: points(margin?.['w:left']), top: points(margin?.['w:top']) },
    boxes: [],
    empty: 0,
    fields: [],
    changes: { inserted: 0, deleted: 0 },
    hidden: [],
    aside,
  }
  const context = { place: { heading: false }, style: {} }
  readBlocks(body, context, reading)
  readBoxes(reading, context)
  setApart(parts, reading)
  return withHeadings(reading.writer)
}

function linksOf(parts: OfficePackage): ReadonlyMap<string, string> {
  const relations = parts.part('word/_rels/document.xml.rels')
  return new Map(
    (relations ? findElements(relations, 'Relationship') : []).flatMap(({ attributes }) =>
      attributes.TargetMode === 'External' && /\/hyperlink$/.test(attributes.Type ?? '')
        ? [[attributes.Id ?? '', attributes.Target ?? ''] as const]
        : [],
    ),
  )
}

/** Parts of the document outside its body, and why their text is kept apart. */
const beside: readonly (readonly [file: RegExp, element: string, reason: Reason, told: boolean])[] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'w:p', 'reason.headerOrFooter', false],
  [/^word\/footnotes\.xml$/, 'w:footnote', 'reason.footnote', true],
  [/^word\/endnotes\.xml$/, 'w:endnote', 'reason.endnote', true],
  [/^word\/comments\.xml$/, 'w:comment', 'reason.comment', true],
]

function setApart(parts: OfficePackage, { writer, changes, hidden, aside }: WordReading): void {
  const at = { page: writer.page, line: writer.lines.length + 1 }
  for (const [file, element, reason, told] of beside) {
    const texts = parts.names
      .filter((name) => file.test(name))
      .flatMap((name) => elementsIn(parts.part(name) ?? { name: '', attributes: {}, children: [] }))
      .flatMap((root) => findElements(root, element))
      .map((one) => textIn(one, 'w:t').trim())
    for (const text of new Set(texts.filter((one) => one !== ''))) {
      if (told) leaveOut(aside, { ...at, text, reason }, 'import-left-out')
      else aside.apart.push({ ...at, text, reason })
    }
  }
  const unseen = hidden.join('').trim()
  if (unseen !== '')
    leaveOut(aside, { ...at, text: unseen, reason: 'reason.markedHidden' }, 'import-hidden-text')
  if (changes.inserted + changes.deleted > 0)
    aside.remarks.push({
      rule: 'import-left-out',
      code: 'changes',
      params: { inserted: changes.inserted, deleted: changes.deleted },
      page: 1,
    })
}

const headingName = /^(?:heading \d|title|subtitle)$/i

/** Reads paragraphs, tables and the elements that contain them. */
function readBlocks(element: XmlElement, context: WordContext, reading: WordReading): void {
  for (const child of elementsIn(element)) readBlock(child, context, reading)
}

function readBlock(element: XmlElement, context: WordContext, reading: WordReading): void {
  if (element.name === 'w:p') {
    readParagraph(element, context, reading)
    return
  }
  if (element.name === 'w:del' || element.name === 'w:moveFrom') {
    reading.changes.deleted += 1
    return
  }
  const place = { ...context.place, cell: cellIn(reading.tables, element.name, context.place.cell) }
  readBlocks(element, { ...context, place }, reading)
}

function readParagraph(paragraph: XmlElement, context: WordContext, reading: WordReading): void {
  const properties = childOf(paragraph, 'w:pPr')
  const style = reading.styles.styleOf(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? 'Normal')
  const speaks = hasText(paragraph)
  if (speaks || breaksPage(paragraph)) readBoxes(reading, context)
  const turns = switchOf(childOf(properties, 'w:pageBreakBefore')) === true
  if (turns && reading.writer.lines.length > 0) reading.writer.page += 1
  reading.empty += 1
  const place = placeOf(context.place, properties, style)
  const look = { ...reading.styles.defaults, ...style }
  for (const child of elementsIn(paragraph))
    readInline(child, { context: { ...context, place }, look }, reading)
  endBlock(reading.writer, place)
}

function placeOf(
  around: LinePosition,
  properties: XmlElement | undefined,
  style: WordStyle | undefined,
): LinePosition {
  const name = style?.name ?? ''
  const part = partOf(name, properties)
  const heading = headingName.test(name) || (isOutlined(properties) ?? style?.outlined ?? false)
  return { ...around, heading: around.heading || heading, part }
}

const noList = '0'

function partOf(name: string, properties: XmlElement | undefined): LinePart | undefined {
  if (/^caption$/i.test(name)) return 'caption'
  if (/^title$/i.test(name)) return 'title'
  const list = childOf(properties, 'w:numPr')
  return list && childOf(list, 'w:numId')?.attributes['w:val'] !== noList ? 'listItem' : undefined
}

/** Whether the paragraph has text outside its boxes. */
function hasText(element: XmlElement): boolean {
  return elementsIn(element).some((child) => {
    if (child.name === 'w:t') return child.children.join('').trim() !== ''
    return !/^(?:w:drawing|w:pict|mc:AlternateContent|w:del)$/.test(child.name) && hasText(child)
  })
}

function breaksPage(paragraph: XmlElement): boolean {
  return findElements(paragraph, 'w:br').some(({ attributes }) => attributes['w:type'] === 'page')
}

/** Reads the boxes since the last text, in the order of their places on the page. */
function readBoxes(reading: WordReading, context: WordContext): void {
  const { boxes, writer } = reading
  reading.boxes = []
  reading.empty = 0
  readInOrder(
    boxes,
    writer.lines,
    (content) => textIn(content, 'w:t'),
    (content) => readBlocks(content, context, reading),
  )
}

/** In points, to estimate the place of boxes that are anchored to paragraphs. */
const paragraphHeight = 18

type Inline = { readonly context: WordContext; readonly look: RunLook }

/** Reads the content of a line: runs, hyperlinks, fields, and what tracked changes keep. */
function readInline(element: XmlElement, inline: Inline, reading: WordReading): void {
  switch (element.name) {
    case 'w:r':
      readRun(element, inline, reading)
      return
    case 'w:del':
    case 'w:moveFrom':
      reading.changes.deleted += 1
      return
    case 'w:ins':
    case 'w:moveTo':
      reading.changes.inserted += 1
      break
    case 'w:hyperlink':
      readChildren(element, linked(inline, reading.links.get(element.attributes['r:id'] ?? '')), reading)
      return
    case 'w:fldSimple':
      readChildren(element, linked(inline, addressIn(element.attributes['w:instr'] ?? '')), reading)
      return
    case 'w:pPr':
      return
  }
  readChildren(element, inline, reading)
}

function readChildren(element: XmlElement, inline: Inline, reading: WordReading): void {
  for (const child of elementsIn(element)) readInline(child, inline, reading)
}

function linked(inline: Inline, address: string | undefined): Inline {
  if (address === undefined) return inline
  return { ...inline, context: { ...inline.context, style: { ...inline.context.style, address } } }
}

function readRun(run: XmlElement, { context, look }: Inline, reading: WordReading): void {
  const properties = childOf(run, 'w:rPr')
  const styled = reading.styles.styleOf(childOf(properties, 'w:rStyle')?.attributes['w:val'])
  const own = { ...look, ...styled, ...runLook(properties) }
  const address = context.style.address ?? fieldAddress(reading)
  const style = { ...textStyle(own), ...(address === undefined ? {} : { address }) }
  const say = (text: string) => {
    if (own.hidden) reading.hidden.push(text)
    else addText(reading.writer, text, style)
  }
  for (const child of elementsIn(run)) {
    // A phonetic guide is not part of the text.
    const base = child.name === 'w:ruby' ? childOf(child, 'w:rubyBase') : undefined
    if (base) readChildren(base, { context, look: own }, reading)
    else readPiece(child, context, reading, say)
  }
}

function fieldAddress({ fields }: WordReading): string | undefined {
  const field = fields.findLast(({ shown }) => shown)
  return field && addressIn(field.instruction)
}

function readPiece(
  piece: XmlElement,
  { place }: WordContext,
  reading: WordReading,
  say: (text: string) => void,
): void {
  switch (piece.name) {
    case 'w:t':
      say(piece.children.filter((child) => typeof child === 'string').join(''))
      return
    case 'w:tab':
      say(' ')
      return
    case 'w:noBreakHyphen':
      say('-')
      return
    case 'w:softHyphen':
      say('\u00ad')
      return
    case 'w:sym':
      say(String.fromCodePoint(Number.parseInt(piece.attributes['w:char'] ?? '20', 16)))
      return
    case 'w:cr':
    case 'w:br':
      breakLine(reading.writer, place)
      if (piece.attributes['w:type'] === 'page') reading.writer.page += 1
      return
    case 'w:fldChar':
    case 'w:instrText':
      followField(piece, reading)
      return
    case 'w:drawing':
    case 'w:pict':
    case 'mc:AlternateContent':
      reading.boxes.push(...boxesIn(piece, reading.margins, reading.empty * paragraphHeight))
      if (findElement(piece, 'pic:pic'))
        notePicture(reading.aside, reading.writer, findElement(piece, 'wp:docPr')?.attributes.descr)
      return
  }
}

function followField(piece: XmlElement, { fields }: WordReading): void {
  const field = fields.at(-1)
  const type = piece.attributes['w:fldCharType']
  if (piece.name === 'w:instrText' && field) field.instruction += piece.children.join('')
  else if (type === 'begin') fields.push({ instruction: '', shown: false })
  else if (type === 'separate' && field) field.shown = true
  else if (type === 'end') fields.pop()
}

/** The address of a field such as `HYPERLINK "https://…"`. */
function addressIn(instruction: string): string | undefined {
  return /\bHYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1]
}
