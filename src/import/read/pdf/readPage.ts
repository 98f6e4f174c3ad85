import {
  AnnotationMode,
  type PageViewport,
  type PDFPageProxy,
  Util,
} from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { UserError } from '../../../messages/userError.ts'
import { excerpt } from '../../excerpt.ts'
import { importMessage, type Reason } from '../../messages/importMessages.ts'
import type { Aside, ReadingRemark } from '../aside.ts'
import { layOutPage, type PageLine } from '../layout/layOutPage.ts'
import type { Annotation } from '../layout/linesOf.ts'
import type { LineBox } from '../sourceLine.ts'
import { paintedLetters, type Rectangle } from './paintedLetters.ts'
import { textPieces } from './textPieces.ts'

/** A line of a page, and its place on it. */
export type PlacedLine = PageLine & { readonly box: LineBox }

/**
 * The lines of a page in reading order.
 * @param aside gets what is hidden or rotated
 */
export async function readPage(page: PDFPageProxy, number: number, aside: Aside): Promise<PlacedLine[]> {
  // The page as readers see it, whose programs may turn it, in points.
  const view = page.getViewport({ scale: 1 / page.userUnit })
  const upwards = Util.transform([1, 0, 0, -1, 0, view.height], view.transform)
  // The operations come first: reading them loads the fonts, whose names the text content lacks.
  const operations = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const painted = paintedLetters(operations, upwards)
  if (painted.letters.length > mostLetters) throw new UserError(importMessage('import.tooMany'))
  const [content, annotations] = await Promise.all([
    page.getTextContent({ disableNormalization: true }),
    page.getAnnotations(),
  ])
  const findFont = (name: string): unknown =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
  const text = textPieces(content, painted.letters, upwards, findFont)
  const links = annotations.flatMap((annotation) => webAnnotation(annotation, view))
  const lines = layOutPage(text.pieces, links).map((line) => ({ ...line, box: boxOf(line, view) }))
  const setApart = (own: string, reason: Reason, line = lines.length + 1) =>
    aside.apart.push({ page: number, line, text: own, reason })
  for (const own of text.unseen) setApart(own, 'reason.hidden')
  if (text.turned !== '') setApart(text.turned, 'reason.turned')
  const share = Math.max(0, ...painted.pictures.map(areaOf)) / (view.width * view.height)
  if (share < scan.share)
    for (const picture of painted.pictures.filter((one) => areaOf(one) >= leastPicture))
      setApart('…', 'reason.picture', lineBelow(picture, lines, view))
  if (painted.isRecognised)
    aside.remarks.push({ rule: 'import-page-without-text', code: 'recognised', page: number })
  else aside.remarks.push(...pictureRemark(lines, share, number))
  return lines
}

/** Several times what a newspaper page has. The time grows with the product of letters and lines. */
const mostLetters = 50_000

/** Annotations have no types. */
function webAnnotation(annotation: unknown, view: PageViewport): Annotation[] {
  if (typeof annotation !== 'object' || annotation === null) return []
  const [url, rect]: unknown[] = [Reflect.get(annotation, 'url'), Reflect.get(annotation, 'rect')]
  if (typeof url !== 'string' || !Array.isArray(rect)) return []
  const seen = Util.normalizeRect(view.convertToViewportRectangle(rect))
  const [left = 0, top = 0, right = 0, bottom = 0] = seen.map(Number)
  return [{ address: url, left, bottom: view.height - bottom, right, top: view.height - top }]
}

/** The box of a line. Letters extend above the base line by most of their size and below it by the rest. */
function boxOf({ x, y, width, size }: PageLine, { height }: PageViewport): LineBox {
  return { x, y: height - y - size * 0.8, width, height: size }
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

/** The first line that is below a picture. */
function lineBelow(picture: Rectangle, lines: readonly PlacedLine[], { height }: PageViewport): number {
  const at = lines.findIndex(
    ({ box }) =>
      box.y >= height - picture.bottom && box.x + box.width > picture.left && box.x < picture.right,
  )
  return (at === -1 ? lines.length : at) + 1
}

function areaOf({ left, bottom, right, top }: Rectangle): number {
  return (right - left) * (top - bottom)
}
