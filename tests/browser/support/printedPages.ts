import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
GlobalWorkerOptions.workerSrc = pathToFileURL(join(library, 'legacy/build/pdf.worker.mjs')).href

export type PdfText = { readonly text: string; readonly x: number; readonly y: number; readonly size: number }
export type PdfPage = { readonly width: number; readonly height: number; readonly texts: readonly PdfText[] }

/**
 * The pages of a PDF, each with its pieces of text in reading order. Positions are in points from the top left corner.
 */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 })
    .promise
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const texts = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , size = 0, x = 0, up = 0] = item.transform.map(Number)
        return { text: item.str, x, y: height - up, size }
      })
      return { width, height, texts: texts.sort((a, b) => a.y - b.y || a.x - b.x) }
    }),
  )
}

/** A printed line: its page, counted from 0, and the distance of its baseline from the top, in points. */
export type PrintedLine = { readonly page: number; readonly y: number }

/** The characters of a column in reading order, each with its line. */
export type PrintedText = readonly { readonly sign: string; readonly line: PrintedLine }[]

/** Where the running foot begins, in points from the bottom of the page. */
const foot = 57

const radicals = /[\u2e80-\u2fd5]/
const otherThanRadicals = /[^\u2e80-\u2fd5]+/g

/** Half a line. Anything closer is on the same line. */
const nearby = 4

/** The text of pages above their feet that begins within a column, page by page. */
export function printedText(
  pages: readonly PdfPage[],
  { from = 0, to = Number.POSITIVE_INFINITY } = {},
): PrintedText {
  return pages.flatMap(({ texts, height }, page) => {
    const inColumn = texts.filter(({ x, y }) => x >= from && x < to && y < height - foot)
    return linesOf(inColumn).flatMap((pieces) => {
      const line = { page, y: pieces[0]?.y ?? 0 }
      return [...bare(pieces.map(({ text }) => text).join(''))].map((sign) => ({ sign, line }))
    })
  })
}

function linesOf(texts: PdfPage['texts']): PdfPage['texts'][] {
  const starts = texts.flatMap(({ y }, at) => (at === 0 || y - (texts[at - 1]?.y ?? 0) > nearby ? [at] : []))
  return starts.map((start, at) => texts.slice(start, starts[at + 1]).toSorted((a, b) => a.x - b.x))
}

/** The lines of a text. */
export function linesWith(printed: PrintedText, text: string): PrintedLine[] {
  const wanted = [...bare(text)]
  const start = printed.findIndex((_, at) =>
    wanted.every((sign, index) => isPrinted(sign, printed[at + index]?.sign)),
  )
  if (start < 0) throw new Error(`Not on paper: ${text}`)
  return [...new Set(printed.slice(start, start + wanted.length).map(({ line }) => line))]
}

/** A PDF may have a radical in place of the character that looks like it. */
function isPrinted(wanted: string, sign = ''): boolean {
  return sign === wanted || radicals.test(sign)
}

/**
 * Letters and digits independent of the font: ligatures are split, and full-width and half-width forms are the same.
 */
function bare(text: string): string {
  return text.replace(otherThanRadicals, (part) => part.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))
}
