import type { Aside } from '../aside.ts'
import { decodeText } from '../decodeText.ts'
import type { Progress } from '../progress.ts'
import type { SourceLine } from '../sourceLine.ts'
import { loadPdfLibrary } from './loadPdfLibrary.ts'
import { readPlainText } from './plainText.ts'

export type Reader = {
  /** In megabytes. */
  readonly most: number
  readonly read: (bytes: Uint8Array, progress: Progress, aside: Aside) => Promise<SourceLine[]> | SourceLine[]
}

const webPage: Reader = {
  most: 20,
  read: async (bytes, _, aside) => (await import('../extractHtml.ts')).extractHtml(decodeText(bytes), aside),
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
      return (await import('../extractPdf.ts')).extractPdf(bytes, progress, aside)
    },
  },
  '.docx': {
    most: 50,
    read: async (bytes, _, aside) => (await import('../extractWord.ts')).extractWord(bytes, aside),
  },
  '.html': webPage,
  '.htm': webPage,
}

/** Rarer kinds that are read as well. */
export const rarerReaders: Readonly<Record<string, Reader>> = {
  '.eml': {
    most: 50,
    read: async (bytes, _, aside) => (await import('./extractMail.ts')).extractMail(bytes, aside),
  },
  '.odt': {
    most: 50,
    read: async (bytes, _, aside) =>
      (await import('./extractOpenDocument.ts')).extractOpenDocument(bytes, aside),
  },
  '.pptx': {
    most: 50,
    read: async (bytes, _, aside) => (await import('./extractSlides.ts')).extractSlides(bytes, aside),
  },
}
