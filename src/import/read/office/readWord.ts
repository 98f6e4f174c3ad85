import type { Reason } from '../../messages/importMessages.ts'
import { type Aside, newAside } from '../aside.ts'
import { readHtml } from '../html/readHtml.ts'
import type { LineBox, SourceLine } from '../sourceLine.ts'
import { type Flow, flowHtml, paragraphIn } from './boxes.ts'
import { as, css, htmlWithin, linked, markup, nothing, type Rule, type Rules } from './markup.ts'
import { linksOf, type OfficePackage, openPackage, points } from './openPackage.ts'
import { childOf, findElement, findElements, textIn, type XmlElement } from './readXml.ts'
import { isOutlined, runLook, settingOf, switchOf, type WordStyles, wordStyles } from './wordStyles.ts'

/** What is known of a Word document while it is read. */
type Word = {
  readonly styles: WordStyles
  /** Addresses of hyperlinks by the ids that the document uses. */
  readonly links: ReadonlyMap<string, string>
  /** The instructions of the fields around the text. */
  readonly fields: string[]
}

/**
 * Splits a Word document (.docx) into lines, one for each paragraph: it is read as the web page that it
 * describes. Text boxes follow the text that they are anchored to, in the order of their places on the page.
 * Tracked changes count as accepted.
 * @param aside gets headers, footers, footnotes, comments and hidden text
 * @throws Error if it is damaged
 */
export function readWord(bytes: Uint8Array, aside: Aside = newAside()): SourceLine[] {
  const parts = openPackage(bytes)
  const document = parts.part('word/document.xml')
  const word: Word = {
    styles: wordStyles(parts.part('word/styles.xml')),
    links: linksOf(parts, 'word/document.xml'),
    fields: [],
  }
  const lines = readHtml(flowOf(document, word), aside)
  setApart(parts, lines.at(-1), aside)
  const count = (...names: string[]) => names.flatMap((name) => findElements(document, name)).length
  const changes = { inserted: count('w:ins', 'w:moveTo'), deleted: count('w:del', 'w:moveFrom') }
  if (changes.inserted + changes.deleted > 0)
    aside.remarks.push({ rule: 'import-left-out', code: 'changes', params: changes, page: 1 })
  return lines
}

/** Parts of the document outside its body, and why their text is kept apart. */
const beside: readonly (readonly [file: RegExp, element: string, reason: Reason])[] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'w:p', 'reason.headerOrFooter'],
  [/^word\/footnotes\.xml$/, 'w:footnote', 'reason.footnote'],
  [/^word\/endnotes\.xml$/, 'w:endnote', 'reason.endnote'],
  [/^word\/comments\.xml$/, 'w:comment', 'reason.comment'],
]

function setApart(parts: OfficePackage, last: SourceLine | undefined, aside: Aside): void {
  const at = { page: last?.page ?? 1, line: (last?.line ?? 0) + 1 }
  for (const [file, element, reason] of beside) {
    const texts = parts.names
      .filter((name) => file.test(name))
      .flatMap((name) => findElements(parts.part(name), element))
      .map((one) => textIn(one, 'w:t').trim())
    for (const text of new Set(texts.filter((one) => one !== ''))) aside.apart.push({ ...at, text, reason })
  }
}

function flowOf(element: XmlElement, word: Word): string {
  return flowHtml((flow) => htmlWithin(element, rulesFor(word, flow)))
}

function rulesFor(word: Word, flow: Flow): Rules {
  const { styles, links, fields } = word
  const drawing: Rule = (element) => {
    // Word writes a box twice, for new programs and for old ones.
    const chosen = childOf(element, 'mc:Choice') ?? element
    const place = placeOf(chosen, flow.paragraphs * paragraphHeight)
    for (const content of findElements(chosen, 'w:txbxContent'))
      flow.boxes.push({ html: flowOf(content, word), place })
    if (!findElement(element, 'pic:pic')) return ''
    return markup('img', '', { alt: findElement(element, 'wp:docPr')?.attributes.descr })
  }
  return {
    'w:p': (paragraph, inside) => {
      const properties = childOf(paragraph, 'w:pPr')
      const { name = '', outlined, ...look } = styles.styleOf(settingOf(properties, 'w:pStyle') ?? 'Normal')
      const isHeading = headingName.test(name) || (isOutlined(properties) ?? outlined ?? false)
      return paragraphIn(flow, switchOf(properties, 'w:pageBreakBefore') === true, () => {
        const text = markup('span', inside(), { style: css({ bold: false, ...styles.defaults, ...look }) })
        return markup(partOf(name, properties), isHeading ? markup('h2', text) : text)
      })
    },
    'w:r': (run, inside) => {
      const properties = childOf(run, 'w:rPr')
      const look = { ...styles.styleOf(settingOf(properties, 'w:rStyle')), ...runLook(properties) }
      return linked(inside(), fields.flatMap(addressesIn)[0], css(look))
    },
    'w:hyperlink': (link, inside) => linked(inside(), links.get(link.attributes['r:id'] ?? '')),
    'w:fldSimple': (field, inside) => linked(inside(), addressesIn(field.attributes['w:instr'] ?? '')[0]),
    'w:fldChar': ({ attributes: { 'w:fldCharType': type } }) => {
      if (type === 'begin') fields.push('')
      if (type === 'end') fields.pop()
      return ''
    },
    'w:instrText': ({ children }) => {
      fields.push((fields.pop() ?? '') + children.join(''))
      return ''
    },
    'w:tab': () => ' ',
    'w:noBreakHyphen': () => '-',
    'w:sym': ({ attributes }) => String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '20', 16)),
    'w:cr': () => '<br>',
    'w:br': ({ attributes }) => (attributes['w:type'] === 'page' ? '<hr>' : '<br>'),
    'w:tbl': as('table'),
    'w:tr': as('tr'),
    'w:tc': as('td'),
    'w:drawing': drawing,
    'w:pict': drawing,
    'mc:AlternateContent': drawing,
    'w:pPr': nothing,
    'w:rt': nothing,
    'w:del': nothing,
    'w:moveFrom': nothing,
  }
}

const headingName = /^(?:heading \d|title|subtitle)$/i

const noList = '0'

function partOf(name: string, properties: XmlElement | undefined): 'div' | 'figcaption' | 'li' {
  if (/^caption$/i.test(name)) return 'figcaption'
  return (settingOf(childOf(properties, 'w:numPr'), 'w:numId') ?? noList) === noList ? 'div' : 'li'
}

/** The addresses of a field such as `HYPERLINK "https://…"`. */
function addressesIn(instruction: string): string[] {
  return /\bHYPERLINK\s+"([^"]+)"/.exec(instruction)?.slice(1) ?? []
}

/** In points, to estimate the place of boxes that are anchored to paragraphs. */
const paragraphHeight = 18

/** @param above an estimate of how far down the drawing's paragraph is */
function placeOf(drawing: XmlElement, above: number): LineBox | undefined {
  const anchor = findElement(drawing, 'wp:anchor')
  if (!anchor) return undefined
  const offset = (axis: 'H' | 'V') => {
    const position = childOf(anchor, `wp:position${axis}`)
    const isBelow = /^(?:paragraph|line)$/.test(position?.attributes.relativeFrom ?? '')
    return points(childOf(position, 'wp:posOffset')?.children.join('')) + (isBelow ? above : 0)
  }
  const extent = childOf(anchor, 'wp:extent')?.attributes
  return { x: offset('H'), y: offset('V'), width: points(extent?.cx), height: points(extent?.cy) }
}
