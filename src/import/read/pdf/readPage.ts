import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { EditorError } from '../../editorError.ts'
import type { Aside, TextApart } from '../aside.ts'
import { layOutPage, type PageLine } from '../layOutPage.ts'
import type { Annotation } from '../layout/linesOf.ts'
import { takeFootnotes } from '../layout/takeFootnotes.ts'
import type { LineBox } from '../sourceLine.ts'
import { textAnnotation, withFieldValues } from './formFields.ts'
import { type Frame, framesOf, opposite, type Turn, turnRectangle } from './frames.ts'
import { sortText } from './hiddenText.ts'
import type { Rectangle } from './matrix.ts'
import { pageRemarks, textsApart } from './pageRemarks.ts'
import type { PaintedPage } from './paintedPage.ts'
import { piecesOf } from './piecesOf.ts'
import { readPaint } from './readPaint.ts'

/** A line of a page, and its place on it. */
export type PlacedLine = PageLine & { readonly box: LineBox; readonly turn: Turn }

export type ReadPage = Aside & { readonly lines: readonly PlacedLine[] }

/** The lines of a page in reading order: first those of the direction that most letters have. */
export async function readPage(page: PDFPageProxy, number: number): Promise<ReadPage> {
  const [operations, annotations] = await Promise.all([
    page.getOperatorList({ annotationMode: AnnotationMode.ENABLE }),
    page.getAnnotations(),
  ])
  const findFont = (name: string): unknown =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
  const texts = annotations.flatMap(textAnnotation)
  const pageAlone = readPaint(operations, findFont, new Set(texts.map(({ id }) => id)))
  const painted = { ...pageAlone, glyphs: withFieldValues(pageAlone.glyphs, texts) }
  requireFewLetters(painted, number)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const view = { left, bottom, right, top }
  const sorted = sortText(painted, view)
  const frames = framesOf(sorted.shown)
  const links = annotations.flatMap(webAnnotation)
  const { lines, notes } = takeFootnotes(frames.flatMap((frame) => linesIn(frame, links, view)))
  const apart = textsApart(sorted.hidden, number, lines.length)
  return {
    lines,
    apart: [...apart, ...notes.map((note) => footnoteApart(note, number, lines.length))],
    remarks: pageRemarks({ sorted, areas: painted.areas, view, frames, lines, apart, number }),
  }
}

function footnoteApart(note: readonly PlacedLine[], page: number, lines: number): TextApart {
  const [first, ...others] = note.map(({ text }) => text)
  const text = [first?.replace(/^\d+/, '$& '), ...others].join(' ')
  return { page, line: lines + 1, text, reason: 'a footnote' }
}

/** Several times what a page of a newspaper has. Time grows with the product of letters, lines and areas. */
const mostLetters = 50_000

function requireFewLetters({ glyphs }: PaintedPage, page: number): void {
  if (glyphs.length <= mostLetters) return
  const [has, reads] = [glyphs.length, mostLetters].map((count) => count.toLocaleString('en'))
  throw new EditorError({
    en: `Page ${page} has ${has} letters; at most ${reads} are read, far more than a page of a newsletter has. Look whether it is the right file.`,
    zh: `第${page}页有${has}个字符；最多读取${reads}个，远多于通讯的一页。请看是否选对了文件。`,
  })
}

/** Annotations have no types. */
function webAnnotation(annotation: unknown): Annotation[] {
  if (typeof annotation !== 'object' || annotation === null) return []
  const url: unknown = Reflect.get(annotation, 'url')
  const rect: unknown = Reflect.get(annotation, 'rect')
  if (typeof url !== 'string' || !Array.isArray(rect)) return []
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.map(Number)
  return [{ address: url, left, bottom, right, top }]
}

function linesIn({ turn, glyphs }: Frame, links: readonly Annotation[], view: Rectangle): PlacedLine[] {
  const pieces = piecesOf(glyphs)
  const turned = links.map((link) => ({ ...link, ...turnRectangle(link, turn) }))
  return layOutPage(pieces, turned).map((line) => ({ ...line, turn, box: boxOf(line, turn, view) }))
}

/** From the base line, letters reach up by most of their size and down by the rest. */
function boxOf({ x, y, width, size }: PageLine, turn: Turn, view: Rectangle): LineBox {
  const own = { left: x, bottom: y - size * 0.2, right: x + width, top: y + size * 0.8 }
  const { left, bottom, right, top } = turnRectangle(own, opposite(turn))
  return { x: left - view.left, y: view.top - top, width: right - left, height: top - bottom }
}
