import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { InputError } from '../inputError.ts'
import { type Aside, newAside } from './aside.ts'
import { decodeText } from './decodeText.ts'
import { extractText } from './extractText.ts'
import type { Progress } from './progress.ts'
import type { SourceLine } from './sourceLine.ts'

/** What was read from a file. */
export type Extracted = Aside & { readonly lines: readonly SourceLine[] }

type Reader = {
  /** In megabytes. */
  readonly most: number
  readonly read: (bytes: Uint8Array, progress: Progress, aside: Aside) => Promise<SourceLine[]> | SourceLine[]
}

/** Loads a library only when a file needs it. */
const readers: Readonly<Record<string, Reader>> = {
  '.txt': { most: 20, read: (bytes) => extractText(decodeText(bytes)) },
  '.pdf': {
    most: 100,
    read: async (bytes, progress, aside) =>
      (await import('./extractPdf.ts')).extractPdf(bytes, progress, aside),
  },
  '.docx': {
    most: 50,
    read: async (bytes, _, aside) => (await import('./extractWord.ts')).extractWord(bytes, aside),
  },
  '.html': {
    most: 20,
    read: async (bytes, _, aside) => (await import('./extractHtml.ts')).extractHtml(decodeText(bytes), aside),
  },
  '.htm': {
    most: 20,
    read: async (bytes, _, aside) => (await import('./extractHtml.ts')).extractHtml(decodeText(bytes), aside),
  },
}

/**
 * Reads a newsletter's lines from a file; the file name's ending decides how: .txt, .pdf, .docx or .html.
 * @throws InputError if there is no such file or it cannot be read, with advice
 */
export async function readNewsletter(file: string, progress: Progress): Promise<Extracted> {
  const reader = readers[extname(file).toLowerCase()]
  if (!reader)
    throw new InputError(`${file} is none of ${Object.keys(readers).join(', ')}: ${adviceFor(file)}.`)
  const size = await sizeOf(file)
  if (size === 0) throw new InputError(`${file} is empty: export the newsletter again.`)
  if (size > reader.most * 1e6)
    throw new InputError(
      `${file} has ${Math.round(size / 1e6)} MB; at most ${reader.most} MB are read. A newsletter is far smaller: export it without its pictures, or as text.`,
    )
  const aside = newAside()
  return { lines: await reader.read(new Uint8Array(await readFile(file)), progress, aside), ...aside }
}

function adviceFor(file: string): string {
  return /\.(?:docm?|rtf|odt|pages)$/i.test(file)
    ? 'save it as .docx'
    : 'export the newsletter as one of these'
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new InputError(`There is no file ${file}: check its name and folder.`)
  if (!found.isFile()) throw new InputError(`${file} is not a file: name the newsletter itself.`)
  return found.size
}
