import type { Aside } from './aside.ts'
import type { SourceLine } from './sourceLine.ts'
import { decodeText } from './text/decodeText.ts'
import { readPlainText } from './text/readPlainText.ts'

/** Called after pages are read: `done` of `total`. */
export type Progress = (done: number, total: number) => void

export type Reader = {
  /** In megabytes. */
  readonly most: number
  readonly read: (bytes: Uint8Array, progress: Progress, aside: Aside) => Promise<SourceLine[]> | SourceLine[]
}

const webPage: Reader = {
  most: 20,
  read: async (bytes, _, aside) => (await import('./html/readHtml.ts')).readHtml(decodeText(bytes), aside),
}

const plainText: Reader = {
  most: 20,
  read: (bytes, _, aside) => readPlainText(decodeText(bytes), aside),
}

/** The kinds of files in which newsletters usually come. A library is loaded only when a file needs it. */
export const usualReaders: Readonly<Record<string, Reader>> = {
  '.txt': plainText,
  '.md': plainText,
  '.pdf': {
    most: 100,
    read: async (bytes, progress, aside) => {
      await loadPdfLibrary()
      return (await import('./pdf/readPdf.ts')).readPdf(bytes, progress, aside)
    },
  },
  '.docx': {
    most: 50,
    read: async (bytes, _, aside) => (await import('./office/readWord.ts')).readWord(bytes, aside),
  },
  '.html': webPage,
  '.htm': webPage,
}

/** Rarer kinds of files that can be read too. */
export const rarerReaders: Readonly<Record<string, Reader>> = {
  '.eml': {
    most: 50,
    read: async (bytes, _, aside) => (await import('./html/readMail.ts')).readMail(bytes, aside),
  },
  '.odt': {
    most: 50,
    read: async (bytes, _, aside) =>
      (await import('./office/readOpenDocument.ts')).readOpenDocument(bytes, aside),
  },
  '.pptx': {
    most: 50,
    read: async (bytes, _, aside) => (await import('./office/readSlides.ts')).readSlides(bytes, aside),
  },
}

/**
 * Loads the two scripts of pdf.js before anything else asks for them, with source maps off. The program that
 * runs TypeScript gives each script a map, and for scripts of this length, reading the maps takes a hundred
 * megabytes.
 */
async function loadPdfLibrary(): Promise<void> {
  const wanted = process.sourceMapsEnabled
  process.setSourceMapsEnabled(false)
  try {
    await import('pdfjs-dist/legacy/build/pdf.min.mjs')
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  } finally {
    process.setSourceMapsEnabled(wanted)
  }
}
