import { extname } from 'node:path'
import type { Aside } from './aside.ts'
import type { SourceLine } from './sourceLine.ts'
import { decodeText } from './text/decodeText.ts'
import { readPlainText } from './text/readPlainText.ts'

/** Called after pages are read: `done` of `total`. */
export type Progress = (done: number, total: number) => void

type Reader = (bytes: Uint8Array, progress: Progress, aside: Aside) => Promise<SourceLine[]>

const readWebPage: Reader = async (bytes, _, aside) =>
  (await import('./html/readHtml.ts')).readHtml(decodeText(bytes), aside)

const readTextFile: Reader = async (bytes, _, aside) => readPlainText(decodeText(bytes), aside)

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

/** How files of some kinds begin. */
const beginnings: readonly (readonly [RegExp, ending: string])[] = [
  [/^[\s\S]{0,1000}%PDF-\d/, '.pdf'],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i,
    '.html',
  ],
  // Headers of RFC 5322, at least one of them typical of email.
  [/^(?:(?:[\w-]+:|[ \t]).*\r?\n)*(?:mime-version|content-type|received|message-id):/i, '.eml'],
]

/** The ending that fits a file by its content, or else that of its name: people and programs rename files. */
export function kindOf(file: string, bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return beginnings.find(([beginning]) => beginning.test(start))?.[1] ?? extname(file).toLowerCase()
}
