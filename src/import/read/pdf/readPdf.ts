import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'
import { type Aside, newAside } from '../aside.ts'
import { withHeadings } from '../lineWriter.ts'
import type { Progress } from '../readers.ts'
import type { SourceLine } from '../sourceLine.ts'
import { type PlacedLine, readPage } from './readPage.ts'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

// The full builds need 150 MB more to load.
GlobalWorkerOptions.workerSrc = pathToFileURL(join(library, 'legacy/build/pdf.worker.min.mjs')).href

/**
 * Splits a PDF into lines in reading order. It uses positions, so that columns and boxes stay together. Link
 * annotations add addresses to the text under them. Larger or bolder type makes a heading.
 * @param aside gets what is hidden, turned or without text
 * @throws UserError if the file is locked, damaged or has no text
 */
export async function readPdf(
  bytes: Uint8Array,
  progress: Progress,
  aside: Aside = newAside(),
): Promise<SourceLine[]> {
  const task = getDocument({
    data: bytes,
    cMapUrl: join(library, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts') + sep,
    isEvalSupported: false,
    maxImageSize: 1,
    verbosity: 0,
  })
  try {
    return toSourceLines(await readPages(await task.promise, progress, aside))
  } catch (error) {
    throw readableError(error)
  } finally {
    await task.destroy()
  }
}

async function readPages(pdf: PDFDocumentProxy, progress: Progress, aside: Aside): Promise<PlacedLine[][]> {
  const pages: PlacedLine[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { lines, apart, remarks } = await readPage(page, number)
    pages.push([...lines])
    aside.apart.push(...apart)
    aside.remarks.push(...remarks)
    page.cleanup()
    progress(number, pdf.numPages)
  }
  await requireNewsletter(pdf, pages)
  if (pages.every((lines) => lines.length === 0))
    throw new UserError(importMessage('import.pdf.scan', { count: pdf.numPages }))
  return pages
}

/** A page with less text than this may only say that another program must open the file. */
const fewLetters = 400

/** @throws UserError if the PDF is only a cover for other files or for a form that contain the text */
async function requireNewsletter(pdf: PDFDocumentProxy, pages: readonly PlacedLine[][]): Promise<void> {
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0)
  if (letters > fewLetters) return
  const attached: unknown = await pdf.getAttachments()
  const names = typeof attached === 'object' && attached !== null ? Object.keys(attached) : []
  if (names.length > 0) throw new UserError(importMessage('import.pdf.portfolio', { files: names }))
  const { info } = await pdf.getMetadata()
  if (Reflect.get(info, 'IsXFAPresent') === true) throw new UserError(importMessage('import.pdf.form'))
}

/** The lines of all pages. A line in bold or in larger type than most text is a heading. */
function toSourceLines(pages: readonly PlacedLine[][]): SourceLine[] {
  const lines = pages.flatMap((own, page) =>
    own.map(({ text, gap, room, links, box, look, part }, index) => ({
      ...{ text, room, links, box, look, part },
      page: page + 1,
      line: index + 1,
      gap: gap || index === 0,
      heading: part !== 'figures' && look.bold === true,
    })),
  )
  return withHeadings(lines)
}

/** The message for an error of the PDF library, or the error itself if the file is not the cause. */
function readableError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error
  if (error.name === 'PasswordException') return new UserError(importMessage('import.pdf.locked'))
  if (/^(?:InvalidPDF|FormatError|MissingPDF|UnknownError|XRef|ResponseException)/.test(error.name))
    return new UserError(importMessage('import.pdf.damaged'), { quoted: error.message })
  return error
}
