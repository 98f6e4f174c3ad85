import type { PositionedLine } from '../layout/piece.ts'
import { readingOrder } from '../layout/readingOrder.ts'
import type { LineBox } from '../sourceLine.ts'
import { markup } from './markup.ts'
import { childOf, findElement, findElements, textIn, type XmlElement } from './readXml.ts'

/** A text box: its content as HTML and as text, and its place on the page if the document gives it. */
export type OfficeBox = { readonly html: string; readonly text: string; readonly place?: LineBox | undefined }

/** The page's margins, in points. */
export type Margins = { readonly left: number; readonly top: number }

const emuPerPoint = 12_700
const estimatedSize = 10.5
const aligned: Readonly<Record<string, number>> = {
  left: 0,
  inside: 0,
  center: 200,
  right: 400,
  outside: 400,
  top: 0,
  bottom: 700,
}

/**
 * The text boxes of a drawing. Word writes each twice, for new programs and for old ones. Only the first of
 * them has a place that we read.
 * @param above an estimate of how far down the page the drawing's paragraph is
 * @param htmlOf the content of a box as HTML
 */
export function boxesIn(
  drawing: XmlElement,
  margins: Margins,
  above: number,
  htmlOf: (content: XmlElement) => string,
): OfficeBox[] {
  const choice = childOf(drawing, 'mc:Choice')
  const isChosen = choice !== undefined && findElement(choice, 'w:txbxContent') !== undefined
  const chosen = isChosen ? choice : (childOf(drawing, 'mc:Fallback') ?? drawing)
  const anchor = findElement(chosen, 'wp:anchor')
  const place = anchor && anchoredPlace(anchor, margins, above)
  return findElements(chosen, 'w:txbxContent').map((content) => ({
    html: htmlOf(content),
    text: textIn(content, 'w:t'),
    place,
  }))
}

function anchoredPlace(anchor: XmlElement, margins: Margins, above: number): LineBox {
  const offset = (axis: 'H' | 'V', margin: number) => {
    const position = childOf(anchor, `wp:position${axis}`)
    const from = position?.attributes.relativeFrom ?? 'page'
    const given = position && Number(childOf(position, 'wp:posOffset')?.children.join('')) / emuPerPoint
    const points =
      given === undefined || Number.isNaN(given)
        ? (aligned[childOf(position, 'wp:align')?.children.join('') ?? ''] ?? 0)
        : given
    return points + startOf(from, margin, above)
  }
  const extent = childOf(anchor, 'wp:extent')?.attributes
  return {
    x: offset('H', margins.left),
    y: offset('V', margins.top),
    width: Number(extent?.cx ?? 0) / emuPerPoint,
    height: Number(extent?.cy ?? 0) / emuPerPoint,
  }
}

function startOf(from: string, margin: number, above: number): number {
  if (from === 'page') return 0
  return from === 'paragraph' || from === 'line' || from === 'text' ? above : margin
}

/** A length such as `1.5in` in points. */
export function pointsOf(length: string): number {
  const units: Readonly<Record<string, number>> = { in: 72, cm: 28.35, mm: 2.835, pt: 1, px: 0.75 }
  return Number.parseFloat(length) * (units[/[a-z]+$/.exec(length)?.[0] ?? 'pt'] ?? 1) || 0
}

/** The HTML of boxes in the order of their places on the page, those without a place last. */
export function boxesInOrder(boxes: readonly OfficeBox[]): string {
  const shapes = new Map(
    boxes.flatMap((box) => (box.place ? [[shapeOf(box.place, box.text), box] as const] : [])),
  )
  const placed = readingOrder([...shapes.keys()]).flatMap((shape) => shapes.get(shape) ?? [])
  return [...placed, ...boxes.filter((box) => !box.place)].map(({ html }) => markup('div', html)).join('')
}

/** A line at the top of the box's text and one at its bottom. A box may be far higher than its text. */
function shapeOf({ x, y, width, height }: LineBox, text: string): readonly PositionedLine[] {
  const lines = Math.ceil((text.length * estimatedSize * 0.75) / Math.max(width, estimatedSize)) + 1
  const bottom = y + Math.max(estimatedSize, Math.min(height, lines * estimatedSize * 1.5))
  const line = { x, width, size: estimatedSize, links: [], look: {} }
  return [
    { ...line, text, y: -y - estimatedSize * 0.8 },
    { ...line, text: '', y: -bottom + estimatedSize * 0.2 },
  ]
}
