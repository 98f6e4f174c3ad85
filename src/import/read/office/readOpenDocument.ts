import type { Reason } from '../../messages/importMessages.ts'
import type { Aside } from '../aside.ts'
import { readHtml } from '../html/readHtml.ts'
import type { LineBox, SourceLine } from '../sourceLine.ts'
import { type Flow, flowHtml, paragraphIn } from './boxes.ts'
import {
  as,
  css,
  htmlWithin,
  linked,
  markup,
  nothing,
  type OfficeLook,
  plainText,
  type Rule,
  type Rules,
} from './markup.ts'
import { openPackage } from './openPackage.ts'
import { childOf, findElement, findElements, textIn, type XmlElement } from './readXml.ts'

type Styles = { readonly looks: ReadonlyMap<string, OfficeLook>; readonly startsPage: ReadonlySet<string> }

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
  const styles = { looks: textStyles(styled), startsPage: new Set(styled.flatMap(pageStyles)) }
  return readHtml(flowOf(findElement(content, 'office:text') ?? content, styles), aside)
}

function flowOf(element: XmlElement, styles: Styles): string {
  return flowHtml((flow) => htmlWithin(element, rulesFor(styles, flow)))
}

function rulesFor({ looks, startsPage }: Styles, flow: Flow): Rules {
  const styleOf = ({ attributes }: XmlElement) => attributes['text:style-name'] ?? ''
  const lookOf = (element: XmlElement) => css(looks.get(styleOf(element)) ?? {})
  const paragraph =
    (tag: string, usual: string): Rule =>
    (element, inside) =>
      paragraphIn(flow, startsPage.has(styleOf(element)), () =>
        markup(tag, inside(), { style: usual + lookOf(element) }),
      )
  const box: Rule = (element) => {
    const html = flowOf(element, { looks, startsPage })
    if (plainText(html).trim() !== '') flow.boxes.push({ html, place: placeOf(element) })
    if (!childOf(element, 'draw:image')) return ''
    return markup('img', '', { alt: textIn(element, 'svg:desc') || textIn(element, 'svg:title') })
  }
  return {
    'text:p': paragraph('div', ''),
    'text:h': paragraph('h2', 'font-weight:normal;'),
    'text:a': (link, inside) => linked(inside(), link.attributes['xlink:href'], lookOf(link)),
    'text:span': (span, inside) => linked(inside(), undefined, lookOf(span)),
    'text:list': as('ul'),
    'text:list-item': as('li'),
    'text:line-break': () => '<br>',
    'text:s': () => ' ',
    'text:tab': () => ' ',
    'table:table': as('table'),
    'table:table-row': as('tr'),
    'table:table-cell': as('td'),
    'draw:frame': box,
    'draw:custom-shape': box,
    'draw:rect': box,
    'text:note': apart('reason.footnote'),
    'office:annotation': apart('reason.comment'),
    'text:tracked-changes': apart('reason.deleted'),
    'text:ruby-text': nothing,
    'svg:title': nothing,
    'svg:desc': nothing,
  }
}

/** Marks what is not part of the text. */
function apart(reason: Reason): Rule {
  return (element) => {
    const paragraphs = findElements(element, 'text:p').map((paragraph) => htmlWithin(paragraph, {}))
    return markup('div', paragraphs.join(' '), { 'data-apart': reason })
  }
}

function placeOf(element: XmlElement): LineBox | undefined {
  const { 'svg:x': x, 'svg:y': y, 'svg:width': width, 'svg:height': height } = element.attributes
  if (x === undefined || y === undefined || width === undefined) return undefined
  const least = findElement(element, 'draw:text-box')?.attributes['fo:min-height'] ?? ''
  return { x: pointsOf(x), y: pointsOf(y), width: pointsOf(width), height: pointsOf(height ?? least) }
}

/** A length such as `1.5in` in points. */
function pointsOf(length: string): number {
  const units: Readonly<Record<string, number>> = { in: 72, cm: 28.35, mm: 2.835, pt: 1, px: 0.75 }
  return Number.parseFloat(length) * (units[/[a-z]+$/.exec(length)?.[0] ?? 'pt'] ?? 1) || 0
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
