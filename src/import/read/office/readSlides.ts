import type { Aside } from '../aside.ts'
import { readHtml } from '../html/readHtml.ts'
import type { LineBox, SourceLine } from '../sourceLine.ts'
import { css, escaped, markup, tableMarkup } from './markup.ts'
import { linksOf, type OfficePackage, openPackage } from './openPackage.ts'
import { childOf, elementsIn, findElement, findElements, textIn, type XmlElement } from './readXml.ts'
import { boxesInOrder } from './wordBoxes.ts'

const emuPerPoint = 12_700

/**
 * Splits a PowerPoint presentation (.pptx) into lines: it is read as the web page that it describes. Each
 * slide is a page, with its boxes in the order of their places.
 * @param aside gets the notes of the slides
 * @throws Error if it is damaged
 */
export function readSlides(bytes: Uint8Array, aside: Aside): SourceLine[] {
  const parts = openPackage(bytes)
  const slides = numbered(parts, /^ppt\/slides\/slide(\d+)\.xml$/)
  const pages = slides.map((name) => slideHtml(parts.part(name), linksOf(parts, name)))
  const lines = readHtml(pages.join('<hr>'), aside)
  for (const name of numbered(parts, /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/)) {
    const text = textIn(parts.part(name), 'a:t').trim()
    if (text.length > 3)
      aside.apart.push({ page: slides.length, line: lines.length + 1, text, reason: 'reason.slideNote' })
  }
  return lines
}

function numbered(parts: OfficePackage, pattern: RegExp): string[] {
  const numberOf = (name: string) => Number(pattern.exec(name)?.[1])
  return parts.names.filter((name) => pattern.test(name)).sort((a, b) => numberOf(a) - numberOf(b))
}

type Links = ReadonlyMap<string, string>

function slideHtml(slide: XmlElement, links: Links): string {
  const shapes = [...findElements(slide, 'p:sp'), ...findElements(slide, 'p:graphicFrame')]
  const boxes = shapes.map((shape) => {
    const isTitle = /title$/i.test(findElement(shape, 'p:ph')?.attributes.type ?? '')
    const html = shapeHtml(shape, links)
    return { html: isTitle ? markup('h2', html) : html, text: textIn(shape, 'a:t'), place: placeOf(shape) }
  })
  const pictures = findElements(slide, 'p:pic').map((picture) =>
    markup('img', '', { alt: findElement(picture, 'p:cNvPr')?.attributes.descr }),
  )
  return boxesInOrder(boxes) + pictures.join('')
}

/** The paragraphs and tables in an element. */
function shapeHtml(element: XmlElement, links: Links): string {
  if (element.name === 'a:p') return paragraphHtml(element, links)
  const inside = elementsIn(element).map((child) => shapeHtml(child, links))
  return tableMarkup(element.name, inside.join(''))
}

function placeOf(shape: XmlElement): LineBox | undefined {
  const offset = findElement(shape, 'a:off')?.attributes
  const extent = findElement(shape, 'a:ext')?.attributes
  if (!offset || !extent) return undefined
  const points = (emu: string | undefined) => Number(emu ?? 0) / emuPerPoint
  return { x: points(offset.x), y: points(offset.y), width: points(extent.cx), height: points(extent.cy) }
}

function paragraphHtml(paragraph: XmlElement, links: Links): string {
  const pieces = elementsIn(paragraph).map((piece) => {
    if (piece.name === 'a:br') return '<br>'
    return piece.name === 'a:r' || piece.name === 'a:fld' ? runHtml(piece, links) : ''
  })
  return markup('div', pieces.join(''))
}

function runHtml(run: XmlElement, links: Links): string {
  const properties = childOf(run, 'a:rPr')
  const size = Number(properties?.attributes.sz) / 100
  const href = links.get(childOf(properties, 'a:hlinkClick')?.attributes['r:id'] ?? '')
  const style = css({ bold: properties?.attributes.b === '1', ...(size > 0 && { size }) })
  return markup(href === undefined ? 'span' : 'a', escaped(textIn(run, 'a:t')), { href, style })
}
