import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { type Aside, newAside } from '../aside.ts'
import { withHeadings } from '../lookOf.ts'
import type { SourceLine } from '../sourceLine.ts'
import { type PlacedLine, readPage } from './readPage.ts'

/** Called after pages are read: `done` of `total`. */
export type Progress = (done: number, total: number) => void

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

// The full builds need 150 MB more to load.
GlobalWorkerOptions.workerSrc = pathToFileURL(join(library, 'legacy/build/pdf.worker.min.mjs')).href

/**
 * Splits a PDF into lines in reading order. It uses positions, so that columns and boxes stay together. Link
 * annotations add addresses to the text under them. Larger or bolder type makes a heading.
 * @param aside gets what is hidden, turned or without text
 * @throws Error if the file is locked or damaged
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
  } finally {
    await task.destroy()
  }
}

async function readPages(pdf: PDFDocumentProxy, progress: Progress, aside: Aside): Promise<PlacedLine[][]> {
  const pages: PlacedLine[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    pages.push(await readPage(page, number, aside))
    page.cleanup()
    progress(number, pdf.numPages)
  }
  return pages
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
