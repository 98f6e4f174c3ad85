import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import type { Language } from '../../../archive/languages.ts'
import { InputError } from '../inputError.ts'
import { scriptOf } from '../text/script.ts'
import { type Annotation, layOutPage, type PageLine } from './layOutPage.ts'
import type { Progress } from './progress.ts'
import type { SourceLine } from './sourceLine.ts'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const headingScale = 1.12

// The full builds need 150 MB more to load.
GlobalWorkerOptions.workerSrc = pathToFileURL(join(library, 'legacy/build/pdf.worker.min.mjs')).href

/**
 * Splits a PDF into lines in reading order. It uses positions, so that columns and boxes stay whole. Link annotations
 * add addresses to the text under them. Larger type, or another font, makes a heading.
 * @throws InputError if the file is locked, damaged or has no text
 */
export async function extractPdf(bytes: Uint8Array, progress: Progress): Promise<SourceLine[]> {
  const task = getDocument({
    data: bytes,
    cMapUrl: join(library, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts') + sep,
    isEvalSupported: false,
    verbosity: 0,
  })
  try {
    return toSourceLines(await readPages(await task.promise, progress))
  } catch (error) {
    throw readableError(error)
  } finally {
    await task.destroy()
  }
}

async function readPages(pdf: PDFDocumentProxy, progress: Progress): Promise<PageLine[][]> {
  const pages: PageLine[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    pages.push(await readPage(page))
    page.cleanup()
    progress(number, pdf.numPages)
  }
  if (pages.every((lines) => lines.length === 0))
    throw new InputError(
      `The PDF has ${pdf.numPages} pages but no text, like a scan: run text recognition (OCR) over it first.`,
    )
  return pages
}

async function readPage(page: PDFPageProxy): Promise<PageLine[]> {
  const [content, annotations] = await Promise.all([page.getTextContent(), page.getAnnotations()])
  const pieces = content.items.flatMap((item) => {
    if (!('str' in item)) return []
    const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform.map(Number)
    const size = Math.hypot(skew, height)
    return item.str === '' || size === 0
      ? []
      : [{ text: item.str, x, y, width: item.width, size, font: item.fontName }]
  })
  return layOutPage(pieces, annotations.flatMap(webAnnotation))
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

function toSourceLines(pages: readonly PageLine[][]): SourceLine[] {
  const isHeading = headingTest(pages.flat())
  return pages.flatMap((lines, page) =>
    lines.map((line, index) => ({
      text: line.text,
      page: page + 1,
      line: index + 1,
      gap: line.gap || index === 0,
      heading: isHeading(line),
      room: line.room,
      links: line.links,
    })),
  )
}

/** A heading's type is larger than that of most text, or none of it is in the main font of its language. */
function headingTest(lines: readonly PageLine[]): (line: PageLine) => boolean {
  const usualSize = commonest(lines, ({ size }) => [Math.round(size * 2) / 2]) ?? 0
  const fontOf = (language: Language) =>
    commonest(
      lines.filter(({ text }) => scriptOf(text) === language),
      ({ fonts }) => fonts,
    )
  const usualFonts = { en: fontOf('en'), zh: fontOf('zh') }
  return ({ text, size, fonts }) => {
    const usual = usualFonts[scriptOf(text) ?? 'en']
    return (
      size > usualSize * headingScale || (usual !== undefined && fonts.length > 0 && !fonts.includes(usual))
    )
  }
}

/** The value that covers most characters of the lines. */
function commonest<Key>(
  lines: readonly PageLine[],
  keysOf: (line: PageLine) => readonly Key[],
): Key | undefined {
  const counts = new Map<Key, number>()
  for (const line of lines)
    for (const key of keysOf(line)) counts.set(key, (counts.get(key) ?? 0) + line.text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function readableError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error
  if (error.name === 'PasswordException')
    return new InputError(
      'The PDF is locked with a password: open it, save a copy without the password and import that.',
    )
  if (/^(?:InvalidPDF|FormatError|MissingPDF|UnknownError|XRef|ResponseException)/.test(error.name))
    return new InputError(`The PDF is damaged and cannot be read (${error.message}): export it again.`)
  return error
}
