import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { UserError } from '../../messages/userError.ts'
import { importMessage } from '../messages/importMessages.ts'
import { type Aside, lettersIn, newAside, type ReadingRemark, type TextApart } from './aside.ts'
import { adviceFor, contentEnding } from './fileKind.ts'
import { type Progress, readers } from './readers.ts'
import type { SourceLine } from './sourceLine.ts'

/** What was read from a file. */
export type Extracted = Aside & { readonly lines: readonly SourceLine[] }

/** In megabytes: far more than a newsletter needs. */
const most = 100

/**
 * Reads a newsletter's lines from a file. The ending of its name decides how.
 * @throws UserError with advice if the file does not exist, is not of the kind that its ending says, or
 * cannot be read
 */
export async function readNewsletter(file: string, progress: Progress): Promise<Extracted> {
  const ending = extname(file).toLowerCase()
  const read = readers[ending]
  const named = { file: basename(file) }
  if (!read) {
    const params = { ...named, endings: Object.keys(readers), advice: adviceFor(ending) }
    throw new UserError(importMessage('import.noReader', params))
  }
  const size = await sizeOf(file)
  if (size === 0) throw new UserError(importMessage('import.empty', named))
  if (size > most * 1e6)
    throw new UserError(importMessage('import.tooLarge', { ...named, size: Math.round(size / 1e6), most }))
  const bytes = await bytesOf(file)
  requireKind(file, ending, bytes)
  const aside = newAside()
  const lines = await read(bytes, progress, aside)
  const { apart, remarks } = aside
  const texts = apart.filter(({ reason }) => reason !== 'reason.picture')
  const pictures = picturesRemark(apart.filter(({ reason }) => reason === 'reason.picture'))
  return {
    ...aside,
    lines,
    remarks: [...remarks, ...pictures, ...shareApart(lines, texts), ...lostLetters(lines)],
  }
}

const sameKind: Readonly<Record<string, string>> = { '.htm': '.html' }

function requireKind(file: string, ending: string, bytes: Uint8Array): void {
  const found = contentEnding(bytes)
  // The Word reader distinguishes old documents from locked ones.
  const isOfWord = found === '.doc' && ending === '.docx'
  if (!found || found === (sameKind[ending] ?? ending) || isOfWord) return
  const params = { file: basename(file), ending: found }
  throw new UserError(
    found in readers
      ? importMessage('import.renamed', params)
      : importMessage('import.otherKind', { ...params, advice: adviceFor(found) }),
  )
}

function picturesRemark([first, ...others]: readonly TextApart[]): ReadingRemark[] {
  if (!first) return []
  const { page, line } = first
  return [{ rule: 'import-left-out', code: 'pictures', params: { count: others.length + 1 }, page, line }]
}

/** In percent: from this share on, the share of the file that is in no story is reported. */
const muchApart = 10

function shareApart(lines: readonly SourceLine[], apart: readonly TextApart[]): ReadingRemark[] {
  const percent = Math.round((100 * lettersIn(apart)) / Math.max(1, lettersIn(apart) + lettersIn(lines)))
  return percent < muchApart ? [] : [{ rule: 'import-left-out', code: 'share', params: { percent }, page: 1 }]
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

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new UserError(importMessage('import.noFile', { file }))
  if (!found.isFile()) throw new UserError(importMessage('import.notAFile', { file }))
  return found.size
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new UserError(importMessage('import.unreadable', { file, error: String(error.code) }))
  }
}
