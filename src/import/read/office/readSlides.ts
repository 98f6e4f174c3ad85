import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'
import { type Aside, notePicture } from '../aside.ts'
import {
  addText,
  endBlock,
  endLine,
  type LinePosition,
  type LineWriter,
  newLineWriter,
  withHeadings,
} from '../lineWriter.ts'
import type { LineBox, LineCell, SourceLine, TextStyle } from '../sourceLine.ts'
import { cellIn, newTableCounter, type TableCounter } from '../tableCells.ts'
import { type OfficePackage, openPackage } from './openPackage.ts'
import { childOf, elementsIn, findElement, findElements, textIn, type XmlElement } from './readXml.ts'
import { readInOrder } from './wordBoxes.ts'

type SlideWriter = LineWriter & { readonly tables: TableCounter }

const emuPerPoint = 12_700

/**
 * Splits a PowerPoint presentation (.pptx) into lines. Each slide is a page, with its boxes in the order of
 * their places.
 * @param aside gets the notes of the slides
 * @throws UserError if it is not a presentation, or unpacks to more than a newsletter could
 */
export function readSlides(bytes: Uint8Array, aside: Aside): SourceLine[] {
  const parts = openPackage(bytes)
  const slides = numbered(parts, /^ppt\/slides\/slide(\d+)\.xml$/)
  if (slides.length === 0) throw new UserError(importMessage('import.notSlides'))
  const writer = { ...newLineWriter(), tables: newTableCounter() }
  slides.forEach((name, index) => {
    writer.page = index + 1
    writer.gap = true
    const slide = parts.part(name)
    if (!slide) return
    readSlide(slide, linksOf(parts, name), writer)
    for (const picture of findElements(slide, 'p:pic'))
      notePicture(aside, writer, findElement(picture, 'p:cNvPr')?.attributes.descr)
  })
  for (const name of numbered(parts, /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/)) {
    const notes = parts.part(name)
    const text = notes ? textIn(notes, 'a:t').trim() : ''
    if (text.length > 3)
      aside.apart.push({
        page: writer.page,
        line: writer.lines.length + 1,
        text,
        reason: 'reason.slideNote',
      })
  }
  return withHeadings(writer)
}

function numbered(parts: OfficePackage, pattern: RegExp): string[] {
  const numberOf = (name: string) => Number(pattern.exec(name)?.[1])
  return parts.names.filter((name) => pattern.test(name)).sort((a, b) => numberOf(a) - numberOf(b))
}

function linksOf(parts: OfficePackage, slide: string): ReadonlyMap<string, string> {
  const relations = parts.part(slide.replace(/([^/]+)$/, '_rels/$1.rels'))
  return new Map(
    (relations ? findElements(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  )
}

function readSlide(slide: XmlElement, links: ReadonlyMap<string, string>, writer: SlideWriter): void {
  const shapes = [...findElements(slide, 'p:sp'), ...findElements(slide, 'p:graphicFrame')]
  const boxes = shapes.map((content) => ({ content, place: placeOf(content) }))
  const read = (content: XmlElement) => {
    const heading = /title$/i.test(findElement(content, 'p:ph')?.attributes.type ?? '')
    for (const { text, cell } of cellsIn(content, writer))
      for (const paragraph of findElements(text, 'a:p'))
        readParagraph(paragraph, links, writer, { heading, cell })
    writer.gap = true
  }
  readInOrder(boxes, writer.lines, (content) => textIn(content, 'a:t'), read)
}

/** The cells of a table with their places, or else the shape itself. */
function cellsIn(
  shape: XmlElement,
  { tables }: SlideWriter,
): { text: XmlElement; cell?: LineCell | undefined }[] {
  const table = findElement(shape, 'a:tbl')
  if (!table) return [{ text: shape }]
  const around = cellIn(tables, table.name, undefined)
  return findElements(table, 'a:tr').flatMap((row) => {
    const inRow = cellIn(tables, row.name, around)
    return findElements(row, 'a:tc').map((text) => {
      return { text, cell: cellIn(tables, text.name, inRow) }
    })
  })
}

function placeOf(shape: XmlElement): LineBox | undefined {
  const offset = findElement(shape, 'a:off')?.attributes
  const extent = findElement(shape, 'a:ext')?.attributes
  if (!offset || !extent) return undefined
  const points = (emu: string | undefined) => Number(emu ?? 0) / emuPerPoint
  return { x: points(offset.x), y: points(offset.y), width: points(extent.cx), height: points(extent.cy) }
}

function readParagraph(
  paragraph: XmlElement,
  links: ReadonlyMap<string, string>,
  writer: LineWriter,
  place: LinePosition,
): void {
  for (const piece of elementsIn(paragraph)) {
    if (piece.name === 'a:br') endLine(writer, place)
    if (piece.name === 'a:r' || piece.name === 'a:fld')
      addText(writer, textIn(piece, 'a:t'), styleOf(piece, links))
  }
  endBlock(writer, place)
}

function styleOf(run: XmlElement, links: ReadonlyMap<string, string>): TextStyle {
  const properties = childOf(run, 'a:rPr')
  const size = Number(properties?.attributes.sz) / 100
  const address = links.get(childOf(properties, 'a:hlinkClick')?.attributes['r:id'] ?? '')
  return {
    bold: properties?.attributes.b === '1',
    size: size > 0 ? size : undefined,
    address,
  }
}
