import type { Aside } from '../aside.ts'
import { readHtml } from '../html/readHtml.ts'
import type { LineBox, SourceLine } from '../sourceLine.ts'
import { boxesInOrder } from './boxes.ts'
import { as, css, htmlOf, linked, markup, nothing, type Rules } from './markup.ts'
import { linksOf, type OfficePackage, openPackage, points } from './openPackage.ts'
import { childOf, findElement, findElements, textIn, type XmlElement } from './readXml.ts'

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

function slideHtml(slide: XmlElement, links: ReadonlyMap<string, string>): string {
  const shapes = [...findElements(slide, 'p:sp'), ...findElements(slide, 'p:graphicFrame')]
  const rules = rulesFor(links)
  const boxes = shapes.map((shape) => {
    const isTitle = /title$/i.test(findElement(shape, 'p:ph')?.attributes.type ?? '')
    const html = htmlOf(shape, rules)
    return { html: isTitle ? markup('h2', html) : html, place: placeOf(shape) }
  })
  const pictures = findElements(slide, 'p:pic').map((picture) =>
    markup('img', '', { alt: findElement(picture, 'p:cNvPr')?.attributes.descr }),
  )
  return boxesInOrder(boxes) + pictures.join('')
}

function rulesFor(links: ReadonlyMap<string, string>): Rules {
  return {
    'a:p': as('div'),
    'a:r': (run, inside) => {
      const properties = childOf(run, 'a:rPr')
      const size = Number(properties?.attributes.sz) / 100
      const href = links.get(childOf(properties, 'a:hlinkClick')?.attributes['r:id'] ?? '')
      return linked(
        inside(),
        href,
        css({ bold: properties?.attributes.b === '1', ...(size > 0 && { size }) }),
      )
    },
    'a:br': () => '<br>',
    'a:tbl': as('table'),
    'a:tr': as('tr'),
    'a:tc': as('td'),
    'a:tableStyleId': nothing,
  }
}

function placeOf(shape: XmlElement): LineBox | undefined {
  const offset = findElement(shape, 'a:off')?.attributes
  const extent = findElement(shape, 'a:ext')?.attributes
  if (!offset || !extent) return undefined
  return { x: points(offset.x), y: points(offset.y), width: points(extent.cx), height: points(extent.cy) }
}
