import type { PositionedLine } from '../layout/piece.ts'
import { readingOrder } from '../layout/readingOrder.ts'
import type { LineBox } from '../sourceLine.ts'
import { markup, plainText } from './markup.ts'

/** A text box: its content as HTML, and its place on the page if the document gives it. */
export type OfficeBox = { readonly html: string; readonly place?: LineBox | undefined }

/** A document or a text box while it is read. */
export type Flow = {
  /** The boxes that are anchored in the paragraphs since the last text. */
  boxes: OfficeBox[]
  paragraphs: number
}

/** Writes a document or a text box: what `write` returns, and the boxes that are left. */
export function flowHtml(write: (flow: Flow) => string): string {
  const flow: Flow = { boxes: [], paragraphs: 0 }
  return write(flow) + boxesInOrder(flow.boxes)
}

/**
 * Writes a paragraph. If it has text or begins a page, it follows the boxes of the paragraphs above it.
 * @param inside writes its content, and adds its boxes to the flow
 */
export function paragraphIn(flow: Flow, beginsPage: boolean, inside: () => string): string {
  const { boxes, paragraphs } = flow
  flow.boxes = []
  flow.paragraphs += 1
  const html = (beginsPage && paragraphs > 0 ? '<hr>' : '') + inside()
  if (html.includes('<hr>') || plainText(html).trim() !== '') return boxesInOrder(boxes) + html
  flow.boxes.unshift(...boxes)
  return html
}

/** The HTML of boxes in the order of their places on the page, those without a place last. */
export function boxesInOrder(boxes: readonly OfficeBox[]): string {
  const shapes = new Map(
    boxes.flatMap((box) => (box.place ? [[shapeOf(box.place, plainText(box.html)), box] as const] : [])),
  )
  const placed = readingOrder([...shapes.keys()]).flatMap((shape) => shapes.get(shape) ?? [])
  return [...placed, ...boxes.filter((box) => !box.place)].map(({ html }) => markup('div', html)).join('')
}

const estimatedSize = 10.5

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
