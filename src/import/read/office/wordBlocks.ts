import { endBlock, type LinePosition } from '../lineWriter.ts'
import type { LinePart } from '../sourceLine.ts'
import { cellIn } from '../tableCells.ts'
import { childOf, elementsIn, findElements, textIn, type XmlElement } from './readXml.ts'
import { inReadingOrder, setPlaces, type WordBox } from './wordBoxes.ts'
import type { WordContext, WordReading } from './wordReading.ts'
import { readInline } from './wordRuns.ts'
import { isOutlined, switchOf, type WordStyle } from './wordStyles.ts'

const headingName = /^(?:heading \d|title|subtitle)$/i
const tableElements: Readonly<Record<string, 'cell' | 'row' | 'table'>> = {
  'w:tbl': 'table',
  'w:tr': 'row',
  'w:tc': 'cell',
}

/** Reads paragraphs, tables and the elements that contain them. */
export function readBlocks(element: XmlElement, context: WordContext, reading: WordReading): void {
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
  const cell = cellIn(reading.tables, tableElements[element.name], context.place.cell)
  const place = { ...context.place, ...(cell === undefined ? {} : { cell }) }
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
  return { ...around, heading: around.heading || heading, ...(part === undefined ? {} : { part }) }
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
export function readBoxes(reading: WordReading, context: WordContext): void {
  const boxes = inReadingOrder(reading.boxes, ({ content }) => textIn(content, 'w:t'))
  reading.boxes = []
  reading.empty = 0
  for (const box of boxes) readBox(box, context, reading)
}

function readBox({ content, place }: WordBox, context: WordContext, reading: WordReading): void {
  const { lines } = reading.writer
  const first = lines.length
  readBlocks(content, context, reading)
  if (place) setPlaces(lines, first, place)
}
