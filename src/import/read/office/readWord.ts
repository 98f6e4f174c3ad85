import type { Reason } from '../../messages/importMessages.ts'
import { type Aside, leaveOut, newAside } from '../aside.ts'
import { readHtml } from '../html/readHtml.ts'
import type { SourceLine } from '../sourceLine.ts'
import { css, escaped, markup, tableMarkup } from './markup.ts'
import { linksOf, type OfficePackage, openPackage } from './openPackage.ts'
import { childOf, elementsIn, findElement, findElements, textIn, type XmlElement } from './readXml.ts'
import { boxesIn, boxesInOrder, type Margins, type OfficeBox } from './wordBoxes.ts'
import { isOutlined, runLook, switchOf, type WordStyles, wordStyles } from './wordStyles.ts'

const twipsPerPoint = 20

/** What is known of a Word document while it is read. */
type Word = {
  readonly styles: WordStyles
  /** Addresses of hyperlinks by the ids that the document uses. */
  readonly links: ReadonlyMap<string, string>
  readonly margins: Margins
  /** Open fields: their instructions, and whether their visible part has begun. */
  readonly fields: { instruction: string; shown: boolean }[]
  readonly changes: { inserted: number; deleted: number }
}

/** The body or a text box while it is read. */
type Flow = {
  readonly word: Word
  /** Boxes anchored in the paragraphs since the last text. */
  boxes: OfficeBox[]
  /** The number of paragraphs since the last text. */
  empty: number
  /** Whether it has had a paragraph. */
  begun: boolean
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
  const margin = findElement(document, 'w:pgMar')?.attributes
  const points = (twips: string | undefined) => Number(twips ?? 0) / twipsPerPoint
  const word: Word = {
    styles: wordStyles(parts.part('word/styles.xml')),
    links: linksOf(parts, 'word/document.xml'),
    margins: { left: points(margin?.['w:left']), top: points(margin?.['w:top']) },
    fields: [],
    changes: { inserted: 0, deleted: 0 },
  }
  const lines = readHtml(flowHtml(document, word), aside)
  setApart(parts, word, lines.at(-1), aside)
  return lines
}

function flowHtml(element: XmlElement, word: Word): string {
  const flow: Flow = { word, boxes: [], empty: 0, begun: false }
  return blocksHtml(element, flow) + boxesHtml(flow)
}

/** Parts of the document outside its body, and why their text is kept apart. */
const beside: readonly (readonly [file: RegExp, element: string, reason: Reason, told: boolean])[] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'w:p', 'reason.headerOrFooter', false],
  [/^word\/footnotes\.xml$/, 'w:footnote', 'reason.footnote', true],
  [/^word\/endnotes\.xml$/, 'w:endnote', 'reason.endnote', true],
  [/^word\/comments\.xml$/, 'w:comment', 'reason.comment', true],
]

function setApart(parts: OfficePackage, { changes }: Word, last: SourceLine | undefined, aside: Aside): void {
  const at = { page: last?.page ?? 1, line: (last?.line ?? 0) + 1 }
  for (const [file, element, reason, told] of beside) {
    const texts = parts.names
      .filter((name) => file.test(name))
      .flatMap((name) => elementsIn(parts.part(name)))
      .flatMap((root) => findElements(root, element))
      .map((one) => textIn(one, 'w:t').trim())
    for (const text of new Set(texts.filter((one) => one !== ''))) {
      if (told) leaveOut(aside, { ...at, text, reason }, 'import-left-out')
      else aside.apart.push({ ...at, text, reason })
    }
  }
  if (changes.inserted + changes.deleted > 0)
    aside.remarks.push({
      rule: 'import-left-out',
      code: 'changes',
      params: { inserted: changes.inserted, deleted: changes.deleted },
      page: 1,
    })
}

const headingName = /^(?:heading \d|title|subtitle)$/i

/** Paragraphs, tables and the elements that contain them. */
function blocksHtml(element: XmlElement, flow: Flow): string {
  return elementsIn(element)
    .map((child) => blockHtml(child, flow))
    .join('')
}

function blockHtml(element: XmlElement, flow: Flow): string {
  const { name } = element
  if (name === 'w:p') return paragraphHtml(element, flow)
  if (name === 'w:del' || name === 'w:moveFrom') {
    flow.word.changes.deleted += 1
    return ''
  }
  const inside = blocksHtml(element, flow)
  return tableMarkup(name, inside)
}

function paragraphHtml(paragraph: XmlElement, flow: Flow): string {
  const { defaults, styleOf } = flow.word.styles
  const properties = childOf(paragraph, 'w:pPr')
  const style = styleOf(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? 'Normal')
  const boxes = hasText(paragraph) || breaksPage(paragraph) ? boxesHtml(flow) : ''
  const turns = flow.begun && switchOf(childOf(properties, 'w:pageBreakBefore')) === true
  flow.begun = true
  flow.empty += 1
  const inside = elementsIn(paragraph)
    .map((child) => inlineHtml(child, undefined, flow))
    .join('')
  const name = style?.name ?? ''
  const isHeading = headingName.test(name) || (isOutlined(properties) ?? style?.outlined ?? false)
  const text = markup('span', inside, { style: css({ bold: false, ...defaults, ...style }) })
  const block = markup(partOf(name, properties), isHeading ? markup('h2', text) : text)
  return boxes + (turns ? '<hr>' : '') + block
}

const noList = '0'

function partOf(name: string, properties: XmlElement | undefined): 'div' | 'figcaption' | 'li' {
  if (/^caption$/i.test(name)) return 'figcaption'
  const list = childOf(properties, 'w:numPr')
  return list && childOf(list, 'w:numId')?.attributes['w:val'] !== noList ? 'li' : 'div'
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

/** The boxes since the last text, in the order of their places on the page. */
function boxesHtml(flow: Flow): string {
  const { boxes } = flow
  flow.boxes = []
  flow.empty = 0
  return boxesInOrder(boxes)
}

/** In points, to estimate the place of boxes that are anchored to paragraphs. */
const paragraphHeight = 18

/**
 * The content of a line: runs, hyperlinks, fields, and what tracked changes keep.
 * @param address of the hyperlink around it
 */
function inlineHtml(element: XmlElement, address: string | undefined, flow: Flow): string {
  const { changes, links } = flow.word
  const { name, attributes } = element
  if (name === 'w:r') return runHtml(element, address, flow)
  if (name === 'w:pPr' || name === 'w:rt') return ''
  if (name === 'w:del' || name === 'w:moveFrom') {
    changes.deleted += 1
    return ''
  }
  if (name === 'w:ins' || name === 'w:moveTo') changes.inserted += 1
  const linked = links.get(attributes['r:id'] ?? '') ?? addressIn(attributes['w:instr'] ?? '')
  return elementsIn(element)
    .map((child) => inlineHtml(child, linked ?? address, flow))
    .join('')
}

function runHtml(run: XmlElement, address: string | undefined, flow: Flow): string {
  const { styles, fields } = flow.word
  const properties = childOf(run, 'w:rPr')
  const styled = styles.styleOf(childOf(properties, 'w:rStyle')?.attributes['w:val'])
  const field = fields.findLast(({ shown }) => shown)
  const inside = elementsIn(run)
    .map((child) => pieceHtml(child, address, flow))
    .join('')
  const href = address ?? (field && addressIn(field.instruction))
  const style = css({ ...styled, ...runLook(properties) })
  return markup(href === undefined ? 'span' : 'a', inside, { href, style })
}

function pieceHtml(piece: XmlElement, address: string | undefined, flow: Flow): string {
  const { word } = flow
  const { attributes, children } = piece
  switch (piece.name) {
    case 'w:t':
      return escaped(children.filter((child) => typeof child === 'string').join(''))
    case 'w:tab':
      return ' '
    case 'w:noBreakHyphen':
      return '-'
    case 'w:softHyphen':
      return '\u00ad'
    case 'w:sym':
      return String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '20', 16))
    case 'w:cr':
    case 'w:br':
      return attributes['w:type'] === 'page' ? '<hr>' : '<br>'
    case 'w:ruby':
      return inlineHtml(piece, address, flow)
    case 'w:fldChar':
    case 'w:instrText':
      followField(piece, word)
      return ''
    case 'w:drawing':
    case 'w:pict':
    case 'mc:AlternateContent':
      flow.boxes.push(
        ...boxesIn(piece, word.margins, flow.empty * paragraphHeight, (content) => flowHtml(content, word)),
      )
      return findElement(piece, 'pic:pic')
        ? markup('img', '', { alt: findElement(piece, 'wp:docPr')?.attributes.descr })
        : ''
    default:
      return ''
  }
}

function followField(piece: XmlElement, { fields }: Word): void {
  const field = fields.at(-1)
  const type = piece.attributes['w:fldCharType']
  if (piece.name === 'w:instrText' && field) field.instruction += piece.children.join('')
  else if (type === 'begin') fields.push({ instruction: '', shown: false })
  else if (type === 'separate' && field) field.shown = true
  else if (type === 'end') fields.pop()
}

/** The address of a field such as `HYPERLINK "https://…"`. */
function addressIn(instruction: string): string | undefined {
  return /\bHYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1]
}
