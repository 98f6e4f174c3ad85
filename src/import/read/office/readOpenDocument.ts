import type { Reason } from '../../messages/importMessages.ts'
import type { Aside } from '../aside.ts'
import { readHtml } from '../html/readHtml.ts'
import type { SourceLine } from '../sourceLine.ts'
import { css, escaped, markup, type OfficeLook, tableMarkup } from './markup.ts'
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
import { boxesInOrder, type OfficeBox, pointsOf } from './wordBoxes.ts'

type Styles = { readonly looks: ReadonlyMap<string, OfficeLook>; readonly startsPage: ReadonlySet<string> }

/** The text or a text box while it is read. */
type Flow = {
  readonly styles: Styles
  /** Boxes anchored in the paragraphs since the last text. */
  boxes: OfficeBox[]
  /** Whether it has had a paragraph. */
  begun: boolean
}

/** Elements within the text that are not part of it. */
const beside: Readonly<Record<string, Reason>> = {
  'text:note': 'reason.footnote',
  'office:annotation': 'reason.comment',
  'text:tracked-changes': 'reason.deleted',
}

/** The elements of HTML that correspond to those of OpenDocument. */
const names: Readonly<Record<string, string>> = {
  'text:p': 'div',
  'text:h': 'h2',
  'text:a': 'a',
  'text:span': 'span',
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:line-break': 'br',
}

/**
 * Splits an OpenDocument text (.odt) into lines, one for each paragraph: it is read as the web page that it
 * describes. Text boxes follow the text that they are anchored to, in the order of their places on the page.
 * @param aside gets footnotes, comments and deleted text
 * @throws Error if it is damaged
 */
export function readOpenDocument(bytes: Uint8Array, aside: Aside): SourceLine[] {
  const parts = openPackage(bytes)
  const content = parts.part('content.xml')
  const styled = [parts.part('styles.xml'), content]
  const styles = {
    looks: textStyles(styled),
    startsPage: new Set(styled.flatMap(pageStyles)),
  }
  return readHtml(flowHtml(findElement(content, 'office:text') ?? content, styles), aside)
}

function flowHtml(element: XmlElement, styles: Styles): string {
  const flow: Flow = { styles, boxes: [], begun: false }
  return childrenHtml(element, flow) + boxesHtml(flow)
}

function childrenHtml({ children }: XmlElement, flow: Flow): string {
  return children.map((child) => htmlOf(child, flow)).join('')
}

function htmlOf(node: XmlNode, flow: Flow): string {
  if (typeof node === 'string') return escaped(node)
  const { name, attributes } = node
  if (name === 'text:ruby-text' || name === 'svg:title' || name === 'svg:desc') return ''
  const reason = beside[name]
  if (reason !== undefined)
    return markup('div', escaped(findElements(node, 'text:p').map(textOf).join(' ')), {
      'data-apart': reason,
    })
  const box = boxOf(node, flow.styles)
  if (box) flow.boxes.push(box)
  const picture = pictureHtml(node)
  if (box) return picture
  if (name === 'text:p' || name === 'text:h') return paragraphHtml(node, flow)
  if (name === 'text:s' || name === 'text:tab') return ' '
  const inside = picture + childrenHtml(node, flow)
  const own = names[name]
  const style = lookOf(node, flow)
  if (own === undefined) return tableMarkup(name, inside)
  return markup(own, inside, { href: attributes['xlink:href'], style })
}

function lookOf({ attributes }: XmlElement, { styles }: Flow): string {
  return css(styles.looks.get(attributes['text:style-name'] ?? '') ?? {})
}

function pictureHtml(node: XmlElement): string {
  if (node.name !== 'draw:frame' || !childOf(node, 'draw:image')) return ''
  return markup('img', '', { alt: textIn(node, 'svg:desc') || textIn(node, 'svg:title') })
}

function paragraphHtml(paragraph: XmlElement, flow: Flow): string {
  const turns = flow.styles.startsPage.has(paragraph.attributes['text:style-name'] ?? '')
  const boxes = turns || speaks(paragraph) ? boxesHtml(flow) : ''
  const page = turns && flow.begun ? '<hr>' : ''
  flow.begun = true
  const isHeading = paragraph.name === 'text:h'
  const style = (isHeading ? 'font-weight:normal;' : '') + lookOf(paragraph, flow)
  return boxes + page + markup(isHeading ? 'h2' : 'div', childrenHtml(paragraph, flow), { style })
}

/** The boxes since the last text, in the order of their places on the page. */
function boxesHtml(flow: Flow): string {
  const { boxes } = flow
  flow.boxes = []
  return boxesInOrder(boxes)
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** A text box: its content and its place. Undefined if the element is not a text box. */
function boxOf(element: XmlElement, styles: Styles): OfficeBox | undefined {
  if (!element.name.startsWith('draw:') || element.attributes['text:anchor-type'] === 'as-char')
    return undefined
  const content = [findElement(element, 'draw:text-box'), element].find(
    (one) => one !== undefined && elementsIn(one).some(({ name }) => /^text:[hp]$/.test(name)),
  )
  if (!content) return undefined
  const box = { html: flowHtml(content, styles), text: textIn(content, 'text:p') }
  const { attributes } = element
  const { 'svg:x': x, 'svg:y': y, 'svg:width': width, 'svg:height': height } = attributes
  if (x === undefined || y === undefined || width === undefined) return box
  return {
    ...box,
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

/** How the text of each style looks, by the style's name. A style inherits from one that is defined above it. */
export function textStyles(parts: readonly XmlElement[]): ReadonlyMap<string, OfficeLook> {
  const looks = new Map<string, OfficeLook>()
  for (const style of parts.flatMap((part) => findElements(part, 'style:style'))) {
    const properties = childOf(style, 'style:text-properties')?.attributes ?? {}
    const size = properties['fo:font-size'] ?? properties['style:font-size-asian'] ?? '%'
    // OpenDocument has a separate weight for Chinese, and both weights for text that mixes the languages.
    const weights = [properties['fo:font-weight'], properties['style:font-weight-asian']].filter(
      (weight) => weight !== undefined,
    )
    looks.set(style.attributes['style:name'] ?? '', {
      ...looks.get(style.attributes['style:parent-style-name'] ?? ''),
      ...(weights.length > 0 && { bold: weights.includes('bold') }),
      ...(size.endsWith('%') ? {} : { size: Number.parseFloat(size) }),
    })
  }
  return looks
}

/** The names of the styles that begin a page. */
function pageStyles(part: XmlElement): string[] {
  return findElements(part, 'style:style').flatMap((style) => {
    const breaks = findElement(style, 'style:paragraph-properties')?.attributes['fo:break-before'] === 'page'
    return breaks ? [style.attributes['style:name'] ?? ''] : []
  })
}
