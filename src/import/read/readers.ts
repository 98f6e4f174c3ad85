import type { Aside } from './aside.ts'
import type { SourceLine } from './sourceLine.ts'
import { decodeText } from './text/decodeText.ts'
import { readPlainText } from './text/readPlainText.ts'

/** Called after pages are read: `done` of `total`. */
export type Progress = (done: number, total: number) => void

type Reader = (bytes: Uint8Array, progress: Progress, aside: Aside) => Promise<SourceLine[]> | SourceLine[]

const readWebPage: Reader = async (bytes, _, aside) =>
  (await import('./html/readHtml.ts')).readHtml(decodeText(bytes), aside)

const readTextFile: Reader = (bytes, _, aside) => readPlainText(decodeText(bytes), aside)

/** How each kind of file is read, by its ending. A library is loaded only when a file needs it. */
export const readers: Readonly<Partial<Record<string, Reader>>> = {
  '.pdf': async (bytes, progress, aside) =>
    (await import('./pdf/readPdf.ts')).readPdf(bytes, progress, aside),
  '.docx': async (bytes, _, aside) => (await import('./office/readWord.ts')).readWord(bytes, aside),
  '.html': readWebPage,
  '.htm': readWebPage,
  '.txt': readTextFile,
  '.md': readTextFile,
  '.eml': async (bytes, _, aside) => (await import('./html/readMail.ts')).readMail(bytes, aside),
  '.odt': async (bytes, _, aside) =>
    (await import('./office/readOpenDocument.ts')).readOpenDocument(bytes, aside),
  '.pptx': async (bytes, _, aside) => (await import('./office/readSlides.ts')).readSlides(bytes, aside),
}
