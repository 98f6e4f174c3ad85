import { addText, breakLine } from '../lineWriter.ts'
import { childOf, elementsIn, type XmlElement } from './readXml.ts'
import { boxesIn } from './wordBoxes.ts'
import { addressIn, type WordContext, type WordReading } from './wordReading.ts'
import { type RunLook, runLook, textStyle } from './wordStyles.ts'

/** In points, to estimate the place of boxes that are anchored to paragraphs. */
const paragraphHeight = 18

type Inline = { readonly context: WordContext; readonly look: RunLook }

/** Reads the content of a line: runs, hyperlinks, fields, and what tracked changes keep. */
export function readInline(element: XmlElement, inline: Inline, reading: WordReading): void {
  switch (element.name) {
    case 'w:r':
      readRun(element, inline, reading)
      return
    case 'w:del':
    case 'w:moveFrom':
      reading.changes.deleted += 1
      return
    case 'w:ins':
    case 'w:moveTo':
      reading.changes.inserted += 1
      break
    case 'w:hyperlink':
      readChildren(element, linked(inline, reading.links.get(element.attributes['r:id'] ?? '')), reading)
      return
    case 'w:fldSimple':
      readChildren(element, linked(inline, addressIn(element.attributes['w:instr'] ?? '')), reading)
      return
    case 'w:pPr':
      return
  }
  readChildren(element, inline, reading)
}

function readChildren(element: XmlElement, inline: Inline, reading: WordReading): void {
  for (const child of elementsIn(element)) readInline(child, inline, reading)
}

function linked(inline: Inline, address: string | undefined): Inline {
  if (address === undefined) return inline
  return { ...inline, context: { ...inline.context, style: { ...inline.context.style, address } } }
}

function readRun(run: XmlElement, { context, look }: Inline, reading: WordReading): void {
  const properties = childOf(run, 'w:rPr')
  const styled = reading.styles.styleOf(childOf(properties, 'w:rStyle')?.attributes['w:val'])
  const own = { ...look, ...styled, ...runLook(properties) }
  const address = context.style.address ?? fieldAddress(reading)
  const style = { ...textStyle(own), ...(address === undefined ? {} : { address }) }
  const say = (text: string) => {
    if (own.hidden) reading.hidden.push(text)
    else addText(reading.writer, text, style)
  }
  for (const child of elementsIn(run)) {
    // A phonetic guide is not part of the text.
    const base = child.name === 'w:ruby' ? childOf(child, 'w:rubyBase') : undefined
    if (base) readChildren(base, { context, look: own }, reading)
    else readPiece(child, context, reading, say)
  }
}

function fieldAddress({ fields }: WordReading): string | undefined {
  const field = fields.findLast(({ shown }) => shown)
  return field && addressIn(field.instruction)
}

function readPiece(
  piece: XmlElement,
  { place }: WordContext,
  reading: WordReading,
  say: (text: string) => void,
): void {
  switch (piece.name) {
    case 'w:t':
      say(piece.children.filter((child) => typeof child === 'string').join(''))
      return
    case 'w:tab':
      say(' ')
      return
    case 'w:noBreakHyphen':
      say('-')
      return
    case 'w:softHyphen':
      say('\u00ad')
      return
    case 'w:sym':
      say(String.fromCodePoint(Number.parseInt(piece.attributes['w:char'] ?? '20', 16)))
      return
    case 'w:cr':
    case 'w:br':
      breakLine(reading.writer, place)
      if (piece.attributes['w:type'] === 'page') reading.writer.page += 1
      return
    case 'w:fldChar':
    case 'w:instrText':
      followField(piece, reading)
      return
    case 'w:drawing':
    case 'w:pict':
    case 'mc:AlternateContent':
      reading.boxes.push(...boxesIn(piece, reading.margins, reading.empty * paragraphHeight))
      return
  }
}

function followField(piece: XmlElement, { fields }: WordReading): void {
  const field = fields.at(-1)
  const type = piece.attributes['w:fldCharType']
  if (piece.name === 'w:instrText' && field) field.instruction += piece.children.join('')
  else if (type === 'begin') fields.push({ instruction: '', shown: false })
  else if (type === 'separate' && field) field.shown = true
  else if (type === 'end') fields.pop()
}
