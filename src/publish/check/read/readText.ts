import { readFile, stat } from 'node:fs/promises'

type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly isMissing: boolean; readonly found: string }

/**
 * Reads a file's text, or says what is there instead of one. Nothing but files is opened: to read of a pipe is to wait
 * until somebody writes to it.
 */
export async function readText(file: string): Promise<ReadText> {
  try {
    const found = await stat(file)
    if (found.isFile()) return { ok: true, text: await readFile(file, 'utf8') }
    return { ok: false, isMissing: false, found: found.isDirectory() ? 'a folder' : 'a pipe or a device' }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR'
    return { ok: false, isMissing, found: `what cannot be read (${reason})` }
  }
}
