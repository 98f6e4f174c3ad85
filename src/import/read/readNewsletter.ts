import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../../messages/userError.ts'
import { excerpt } from '../excerpt.ts'
import { importMessage, type Reason } from '../messages/importMessages.ts'
import { type Aside, newAside, type ReadingRemark, type TextApart } from './aside.ts'
import { kindOf, type Progress, readers } from './readers.ts'
import type { SourceLine } from './sourceLine.ts'

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
  const lines = await read(bytes, progress, aside).catch(refuse('import.damaged', file))
  const { apart, remarks } = aside
  const pictures = picturesRemark(apart.filter(({ reason }) => reason === 'reason.picture'))
  const texts = apart.filter(({ reason }) => told.has(reason)).map(apartRemark)
  return { ...aside, lines, remarks: [...remarks, ...texts, ...pictures, ...lostLetters(lines)] }
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
