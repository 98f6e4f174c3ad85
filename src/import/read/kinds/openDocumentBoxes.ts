import { elementsIn, findElement, type XmlElement } from '../office/readXml.ts'
import { pointsOf, type WordBox } from '../office/wordBoxes.ts'

/** A text box: the element that holds its paragraphs, and its place. Undefined if the element is none. */
export function boxOf(element: XmlElement): WordBox | undefined {
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

/** Whether a paragraph has text of its own, besides its boxes. */
export function speaks(element: XmlElement): boolean {
  return element.children.some((child) =>
    typeof child === 'string' ? child.trim() !== '' : !child.name.startsWith('draw:') && speaks(child),
  )
}
