import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { EditorMessage } from '../../draft/editorMessage.ts'
import { EditorError } from '../editorError.ts'
import { type Aside, newAside, type ReadingRemark, type TextApart } from './aside.ts'
import { adviceFor, contentKind, isCutOff } from './fileKind.ts'
import type { Progress } from './readers.ts'
import { type Reader, rarerReaders, usualReaders } from './readers.ts'
import type { SourceLine } from './sourceLine.ts'

/** What was read from a file. */
export type Extracted = Aside & { readonly lines: readonly SourceLine[] }

const readers: Readonly<Record<string, Reader>> = { ...usualReaders, ...rarerReaders }

/**
 * Reads a newsletter's lines from a file; the file name's ending decides how.
 * @throws InputError if there is no such file, if it is another kind of file than its ending says, or if it cannot be
 * read, with advice
 */
export async function readNewsletter(file: string, progress: Progress): Promise<Extracted> {
  const ending = extname(file).toLowerCase()
  const reader = readers[ending]
  if (!reader) throw new EditorError(noReader(file, ending))
  const size = await sizeOf(file)
  if (size === 0)
    throw new EditorError({
      en: `${basename(file)} is empty: export the newsletter again.`,
      zh: `${basename(file)}是空文件：请重新导出通讯。`,
    })
  if (size > reader.most * 1e6)
    throw new EditorError({
      en: `${basename(file)} has ${Math.round(size / 1e6)} MB; at most ${reader.most} MB are read. A newsletter is far smaller: export it without its pictures, or as text.`,
      zh: `${basename(file)}有${Math.round(size / 1e6)} MB；最多读取${reader.most} MB。通讯要小得多：请去掉图片后导出，或导出为文本。`,
    })
  const bytes = await bytesOf(file)
  requireKind(file, ending, bytes)
  const aside = newAside()
  const lines = await reader.read(bytes, progress, aside)
  if (isCutOff(ending, bytes)) aside.remarks.push(cutOff(lines.at(-1)))
  const { apart, remarks } = aside
  return { lines, apart, remarks: [...remarks, ...shareApart(lines, apart), ...lostLetters(lines)] }
}

const sameKind: Readonly<Record<string, string>> = { '.htm': '.html' }

function requireKind(file: string, ending: string, bytes: Uint8Array): void {
  const kind = contentKind(bytes)
  // The reader of Word knows better whether that is an old or a locked document.
  const isOfWord = kind?.ending === '.doc' && ending === '.docx'
  if (!kind || kind.ending === (sameKind[ending] ?? ending) || isOfWord) return
  const renamed = {
    en: `rename it to end in ${kind.ending}`,
    zh: `请把文件名结尾改为${kind.ending}`,
  }
  const advice = kind.ending in readers ? renamed : adviceFor(kind.ending)
  throw new EditorError({
    en: `${basename(file)} is ${kind.what.en}, whatever its name says: ${advice.en}.`,
    zh: `${basename(file)}其实是${kind.what.zh}：${advice.zh}。`,
  })
}

function noReader(file: string, ending: string): EditorMessage {
  const advice = adviceFor(ending)
  const [usual, rarer] = [usualReaders, rarerReaders].map((some) => Object.keys(some))
  return {
    en: `${basename(file)} is none of ${usual?.join(', ')}: ${advice.en}. Also read: ${rarer?.join(', ')}.`,
    zh: `${basename(file)}不是${usual?.join('、')}文件：${advice.zh}。还可读取：${rarer?.join('、')}。`,
  }
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

/** In percent: from this share on, it is said how much of the file is in no story. */
const muchApart = 10

function shareApart(lines: readonly SourceLine[], apart: readonly TextApart[]): ReadingRemark[] {
  const lettersIn = (texts: readonly Pick<SourceLine, 'text'>[]) =>
    texts.reduce((sum, { text }) => sum + text.length, 0)
  const percent = Math.round((100 * lettersIn(apart)) / Math.max(1, lettersIn(apart) + lettersIn(lines)))
  return percent < muchApart ? [] : [{ rule: 'import-left-out', code: 'share', params: { percent }, page: 1 }]
}

/** More lines than these are no slip of one font: the program that wrote the file named no letters. */
const fewLines = 5

/** Characters that only one font knows: the file does not say which letters they are. Cairo, so Firefox, writes many. */
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
  if (!found)
    throw new EditorError({
      en: `There is no file ${file}: check its name and folder.`,
      zh: `没有文件${file}：请检查文件名和文件夹。`,
    })
  if (!found.isFile())
    throw new EditorError({
      en: `${file} is not a file: name the newsletter itself.`,
      zh: `${file}不是文件：请指明通讯文件本身。`,
    })
  return found.size
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new EditorError({
      en: `${file} cannot be read (${error.code}): check the right to read it, and the disk that it is on.`,
      zh: `${file}无法读取（${error.code}）：请检查读取权限和它所在的磁盘。`,
    })
  }
}
