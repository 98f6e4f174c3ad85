import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { UserError } from '../../messages/userError.ts'
import { importMessage } from '../messages/importMessages.ts'
import { type Aside, lettersIn, newAside, type ReadingRemark, type TextApart } from './aside.ts'
import { adviceFor, contentEnding, isCutOff, kindNames } from './fileKind.ts'
import { type Progress, type Reader, rarerReaders, usualReaders } from './readers.ts'
import type { SourceLine } from './sourceLine.ts'

/** What was read from a file. */
export type Extracted = Aside & { readonly lines: readonly SourceLine[] }

const readers: Readonly<Record<string, Reader>> = { ...usualReaders, ...rarerReaders }

/**
 * Reads a newsletter's lines from a file. The ending of its name decides how.
 * @throws UserError with advice if the file does not exist, is not of the kind that its ending says, or
 * cannot be read
 */
export async function readNewsletter(file: string, progress: Progress): Promise<Extracted> {
  const ending = extname(file).toLowerCase()
  const reader = readers[ending]
  if (!reader) throw noReader(file, ending)
  const size = await sizeOf(file)
  if (size === 0) throw new UserError(importMessage('import.empty', { file: basename(file) }))
  if (size > reader.most * 1e6)
    throw new UserError(
      importMessage('import.tooLarge', {
        file: basename(file),
        size: Math.round(size / 1e6),
        most: reader.most,
      }),
    )
  const bytes = await bytesOf(file)
  requireKind(file, ending, bytes)
  const aside = newAside()
  const lines = await reader.read(bytes, progress, aside)
  if (isCutOff(ending, bytes)) aside.remarks.push(cutOff(lines.at(-1)))
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
  const params = { file: basename(file), kind: kindNames[found] }
  throw new UserError(
    found in readers
      ? importMessage('import.renamed', { ...params, ending: found })
      : importMessage('import.otherKind', { ...params, advice: adviceFor(found) }),
  )
}

function noReader(file: string, ending: string): UserError {
  return new UserError(
    importMessage('import.noReader', {
      file: basename(file),
      usual: Object.keys(usualReaders),
      rarer: Object.keys(rarerReaders),
      advice: adviceFor(ending),
    }),
  )
}

function cutOff(last: SourceLine | undefined): ReadingRemark {
  return {
    rule: 'import-left-out',
    code: 'cutOff',
    params: { text: last?.text.slice(-24) ?? '' },
    page: last?.page ?? 1,
    ...(last === undefined ? {} : { line: last.line }),
  }
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

/** If more lines than this lack letters, the program that wrote the file named none, not just one font. */
const fewLines = 5

/** Reports characters that the file does not map to letters. Cairo, and so Firefox, writes many of them. */
function lostLetters(lines: readonly SourceLine[]): ReadingRemark[] {
  const lost = lines.flatMap(({ text, page, line }) => {
    const at = text.search(/[\ue000-\uf8ff\ufffd]/)
    return at === -1 ? [] : [{ text: text.slice(Math.max(0, at - 12), at + 12), page, line }]
  })
  const [first] = lost
  if (first && lost.length > fewLines) {
    const { text, ...place } = first
    return [{ rule: 'lost-characters', code: 'unnamedLines', params: { count: lost.length, text }, ...place }]
  }
  return lost.map(({ text, ...place }) => ({
    rule: 'lost-characters',
    code: 'unnamed',
    params: { text },
    ...place,
  }))
}

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
