import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { UserError } from '../../../messages/userError.ts'
import { excerpt } from '../../excerpt.ts'
import { importMessage } from '../../messages/importMessages.ts'
import { type Aside, newAside, type ReadingRemark, type TextApart } from '../aside.ts'
import { layOutPage, type PageLine } from '../layout/layOutPage.ts'
import type { Annotation } from '../layout/linesOf.ts'
import type { LineBox } from '../sourceLine.ts'
import { paintedLetters } from './paintedLetters.ts'
import { type Frame, textPieces } from './textPieces.ts'
import { opposite, type Rectangle, type Turn, turnRectangle } from './turn.ts'

/** A line of a page, and its place on it. */
export type PlacedLine = PageLine & { readonly box: LineBox; readonly turn: Turn }

export type ReadPage = Aside & { readonly lines: readonly PlacedLine[] }

/** The lines of a page in reading order, beginning with the direction of most words. */
export async function readPage(page: PDFPageProxy, number: number): Promise<ReadPage> {
  // The operations come first: reading them loads the fonts, whose names the text content lacks.
  const operations = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const painted = paintedLetters(operations)
  if (painted.letters.length > mostLetters) throw new UserError(importMessage('import.tooMany'))
  const [content, annotations] = await Promise.all([
    page.getTextContent({ disableNormalization: true }),
    page.getAnnotations(),
  ])
  const findFont = (name: string): unknown =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
  const text = textPieces(content, painted.letters, findFont)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const view = { left, bottom, right, top }
  const links = annotations.flatMap(webAnnotation)
  const lines = text.frames.flatMap((frame) => linesIn(frame, links, view))
  const aside = newAside()
  for (const own of text.unseen)
    aside.apart.push({ page: number, line: lines.length + 1, text: own, reason: 'reason.hidden' })
  const share = Math.max(0, ...painted.pictures.map(areaOf)) / areaOf(view)
  if (share < scan.share) aside.apart.push(...picturesApart(painted.pictures, lines, view, number))
  aside.remarks.push(
    ...(painted.isRecognised ? [recognisedRemark(number)] : pictureRemark(lines, share, number)),
    ...turnRemarks(text.frames, number),
  )
  return { ...aside, lines }
}

/** Several times what a newspaper page has. The time grows with the product of letters and lines. */
const mostLetters = 50_000

/** Annotations have no types. */
function webAnnotation(annotation: unknown): Annotation[] {
  if (typeof annotation !== 'object' || annotation === null) return []
  const [url, rect]: unknown[] = [Reflect.get(annotation, 'url'), Reflect.get(annotation, 'rect')]
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.isArray(rect) ? rect.map(Number) : []
  return typeof url === 'string' ? [{ address: url, left, bottom, right, top }] : []
}

function linesIn({ turn, pieces }: Frame, links: readonly Annotation[], view: Rectangle): PlacedLine[] {
  const turned = links.map((link) => ({ ...link, ...turnRectangle(link, turn) }))
  return layOutPage(pieces, turned).map((line) => ({ ...line, turn, box: boxOf(line, turn, view) }))
}

/** The box of a line. Letters extend above the base line by most of their size and below it by the rest. */
function boxOf({ x, y, width, size }: PageLine, turn: Turn, view: Rectangle): LineBox {
  const own = { left: x, bottom: y - size * 0.2, right: x + width, top: y + size * 0.8 }
  const { left, bottom, right, top } = turnRectangle(own, opposite(turn))
  return { x: left - view.left, y: view.top - top, width: right - left, height: top - bottom }
}

/** A page with a picture on this share of it or more, and at most this many letters, is a scan without text. */
const scan = { share: 0.4, letters: 160 } as const

/** @param share the share of the page that its largest picture covers */
function pictureRemark(lines: readonly PlacedLine[], share: number, page: number): ReadingRemark[] {
  const text = lines.map((line) => line.text).join(' ')
  const letters = text.replace(/\s/g, '').length
  if (letters > 0 && (letters > scan.letters || share < scan.share)) return []
  return [
    {
      rule: 'import-page-without-text',
      ...(letters === 0 ? { code: 'empty' } : { code: 'picture', params: { text: excerpt(text) } }),
      page,
    },
  ]
}

/** In square points. A smaller picture is a logo or a sign. */
const leastPicture = 6000

/** The pictures of a page, each above the nearest line below it. */
function picturesApart(
  pictures: readonly Rectangle[],
  lines: readonly PlacedLine[],
  view: Rectangle,
  page: number,
): TextApart[] {
  return pictures
    .filter((picture) => areaOf(picture) >= leastPicture)
    .map((picture) => {
      const below = lines.filter(
        ({ box }) =>
          box.y >= view.top - picture.bottom &&
          box.x + box.width > picture.left - view.left &&
          box.x < picture.right - view.left,
      )
      const [next] = below.sort((a, b) => a.box.y - b.box.y)
      const line = next ? lines.indexOf(next) : lines.length
      return { page, line: line + 1, text: '…', reason: 'reason.picture' }
    })
}

function areaOf({ left, bottom, right, top }: Rectangle): number {
  return (right - left) * (top - bottom)
}

function recognisedRemark(page: number): ReadingRemark {
  return { rule: 'import-page-without-text', code: 'recognised', page }
}

function turnRemarks(frames: readonly Frame[], page: number): ReadingRemark[] {
  return frames.flatMap(({ turn, pieces }): ReadingRemark[] => {
    if (turn === 0) return []
    const text = excerpt(pieces.map((piece) => piece.text).join(' '))
    return [{ rule: 'import-turned-text', code: 'turned', params: { text }, page }]
  })
}
