import { UserError } from '../../../messages/userError.ts'
import { importMessage, type Reason } from '../../messages/importMessages.ts'
import { type Aside, leaveOut, newAside } from '../aside.ts'
import { newLineWriter, withHeadings } from '../lineWriter.ts'
import type { SourceLine } from '../sourceLine.ts'
import { newTableCounter } from '../tableCells.ts'
import { type OfficePackage, openPackage } from './openPackage.ts'
import { elementsIn, findElement, findElements, textIn } from './readXml.ts'
import { readBlocks, readBoxes } from './wordBlocks.ts'
import type { WordReading } from './wordReading.ts'
import { wordStyles } from './wordStyles.ts'

const twipsPerPoint = 20

/**
 * Splits a Word document (.docx) into lines, one for each paragraph. Text boxes follow the text that they are
 * anchored to, in the order of their places on the page. Tracked changes count as accepted.
 * @param aside gets headers, footers, footnotes, comments and hidden text
 * @throws UserError if it is not a Word document, is locked, or unpacks to more than a newsletter could
 */
export function readWord(bytes: Uint8Array, aside: Aside = newAside()): SourceLine[] {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UserError(importMessage('import.lockedWord'))
  const parts = openPackage(bytes)
  const document = parts.part('word/document.xml')
  const body = document && findElement(document, 'w:body')
  if (!body) throw new UserError(importMessage('import.notWord'))
  const margin = findElement(body, 'w:pgMar')?.attributes
  const points = (twips: string | undefined) => Number(twips ?? 0) / twipsPerPoint
  const reading: WordReading = {
    writer: newLineWriter(),
    styles: wordStyles(parts.part('word/styles.xml')),
    links: linksOf(parts),
    tables: newTableCounter(),
    margins: { left: points(margin?.['w:left']), top: points(margin?.['w:top']) },
    boxes: [],
    empty: 0,
    fields: [],
    changes: { inserted: 0, deleted: 0 },
    hidden: [],
  }
  const context = { place: { heading: false }, style: {} }
  readBlocks(body, context, reading)
  readBoxes(reading, context)
  setApart(parts, reading, aside)
  return withHeadings(reading.writer)
}

function linksOf(parts: OfficePackage): ReadonlyMap<string, string> {
  const relations = parts.part('word/_rels/document.xml.rels')
  return new Map(
    (relations ? findElements(relations, 'Relationship') : []).flatMap(({ attributes }) =>
      attributes.TargetMode === 'External' && /\/hyperlink$/.test(attributes.Type ?? '')
        ? [[attributes.Id ?? '', attributes.Target ?? ''] as const]
        : [],
    ),
  )
}

/** Parts of the document outside its body, and why their text is kept apart. */
const beside: readonly (readonly [file: RegExp, element: string, reason: Reason, told: boolean])[] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'w:p', 'reason.headerOrFooter', false],
  [/^word\/footnotes\.xml$/, 'w:footnote', 'reason.footnote', true],
  [/^word\/endnotes\.xml$/, 'w:endnote', 'reason.endnote', true],
  [/^word\/comments\.xml$/, 'w:comment', 'reason.comment', true],
]

function setApart(parts: OfficePackage, { writer, changes, hidden }: WordReading, aside: Aside): void {
  const at = { page: writer.page, line: writer.lines.length + 1 }
  for (const [file, element, reason, told] of beside) {
    const texts = parts.names
      .filter((name) => file.test(name))
      .flatMap((name) => elementsIn(parts.part(name) ?? { name: '', attributes: {}, children: [] }))
      .flatMap((root) => findElements(root, element))
      .map((one) => textIn(one, 'w:t').trim())
    for (const text of new Set(texts.filter((one) => one !== ''))) {
      if (told) leaveOut(aside, { ...at, text, reason }, 'import-left-out')
      else aside.apart.push({ ...at, text, reason })
    }
  }
  const unseen = hidden.join('').trim()
  if (unseen !== '')
    leaveOut(aside, { ...at, text: unseen, reason: 'reason.markedHidden' }, 'import-hidden-text')
  if (changes.inserted + changes.deleted > 0)
    aside.remarks.push({
      rule: 'import-left-out',
      code: 'changes',
      params: { inserted: changes.inserted, deleted: changes.deleted },
      page: 1,
    })
}
