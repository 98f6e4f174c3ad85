import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { UserError } from '../../messages/userError.ts'
import { excerpt } from '../excerpt.ts'
import { importMessage, type Reason } from '../messages/importMessages.ts'
import { type Aside, newAside, type ReadingRemark, type TextApart } from './aside.ts'
import type { Progress } from './pdf/readPdf.ts'
import type { SourceLine } from './sourceLine.ts'
import { decodeText } from './text/decodeText.ts'
import { readPlainText } from './text/readPlainText.ts'

type Reader = (bytes: Uint8Array, progress: Progress, aside: Aside) => Promise<SourceLine[]>

const readWebPage: Reader = async (bytes, _, aside) =>
  (await import('./html/readHtml.ts')).readHtml(decodeText(bytes), aside)

const readTextFile: Reader = async (bytes, _, aside) => readPlainText(decodeText(bytes), aside)

/** How each kind of file is read, by its ending. A library is loaded only when a file needs it. */
const readers: Readonly<Partial<Record<string, Reader>>> = {
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

/** What was read from a file. */
export type Extracted = Aside & { readonly lines: readonly SourceLine[] }

/**
 * Reads a newsletter's lines from a file. Its content decides how, or else the ending of its name.
 * @throws UserError if the file cannot be opened, is of a kind without a reader, or is damaged or locked
 */
export async function readNewsletter(file: string, progress: Progress): Promise<Extracted> {
  const bytes = await bytesOf(file)
  const read = readers[kindOf(file, bytes)]
  if (!read) {
    const params = { file: basename(file), endings: Object.keys(readers) }
    throw new UserError(importMessage('import.noReader', params))
  }
  const aside = newAside()
  // A reader may take the bytes away.
  const isContainer = container.equals(bytes.subarray(0, container.length))
  const lines = await read(bytes, progress, aside).catch((error: unknown) => {
    if (isContainer || asksForPassword(error))
      throw new UserError(importMessage('import.locked', { file: basename(file) }))
    return refuse('import.damaged', file)(error)
  })
  const { apart, remarks } = aside
  const pictures = picturesRemark(apart.filter(({ reason }) => reason === 'reason.picture'))
  const texts = apart.filter(({ reason }) => told.has(reason)).map(apartRemark)
  return { ...aside, lines, remarks: [...remarks, ...texts, ...pictures, ...lostLetters(lines)] }
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
function kindOf(file: string, bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return beginnings.find(([beginning]) => beginning.test(start))?.[1] ?? extname(file).toLowerCase()
}

/** How old Office formats begin, and what Office makes of a document with a password. */
const container = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** pdf.js throws this. */
function asksForPassword(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

/** Why a text is apart, if an editor is asked about it. All others are only listed. */
const told: ReadonlySet<Reason> = new Set([
  'reason.comment',
  'reason.deleted',
  'reason.endnote',
  'reason.footnote',
  'reason.hidden',
  'reason.turned',
] as const)

function apartRemark({ page, line, text, reason }: TextApart): ReadingRemark {
  return { rule: 'import-left-out', code: 'apart', params: { text: excerpt(text), reason }, page, line }
}

function picturesRemark([first, ...others]: readonly TextApart[]): ReadingRemark[] {
  if (!first) return []
  const { page, line } = first
  return [{ rule: 'import-left-out', code: 'pictures', params: { count: others.length + 1 }, page, line }]
}

/** Up to so many lines, the editorial rules name each character. */
const fewLines = 5

/** Reports that a file does not map characters to letters. Cairo, and so Firefox, writes many of them. */
function lostLetters(lines: readonly SourceLine[]): ReadingRemark[] {
  const lost = lines.filter(({ text }) => unnamed.test(text))
  const [first] = lost
  if (!first || lost.length <= fewLines) return []
  const { text, page, line } = first
  const at = text.search(unnamed)
  const params = { count: lost.length, text: text.slice(Math.max(0, at - 12), at + 12) }
  return [{ rule: 'lost-characters', code: 'unnamed', params, page, line }]
}

const unnamed = /[\ue000-\uf8ff\ufffd]/

/** In megabytes: far more than a newsletter needs. */
const most = 100

async function bytesOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file).catch(refuse('import.unreadable', file))
  if (size > most * 1e6) {
    const params = { file: basename(file), size: Math.round(size / 1e6), most }
    throw new UserError(importMessage('import.tooLarge', params))
  }
  return new Uint8Array(await readFile(file).catch(refuse('import.unreadable', file)))
}

/** Says that a file cannot be read, in the words of the system or of the library that reads it. */
function refuse(code: 'import.damaged' | 'import.unreadable', file: string): (error: unknown) => never {
  return (error) => {
    // A TypeError is a fault of our code.
    if (error instanceof UserError || error instanceof TypeError) throw error
    throw new UserError(importMessage(code, { file: basename(file) }), { quoted: String(error) })
  }
}
