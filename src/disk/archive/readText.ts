import { readFile, stat } from 'node:fs/promises'
import type { Finding } from '../../messages/finding.ts'

type ReadText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      readonly isMissing: boolean
      readonly found: string
      /** What an editor who named this file can do. */
      readonly advice: string
    }

/**
 * Reads a file's text, or says why it cannot. It opens only regular files: reading from a pipe would wait until
 * something writes to it.
 */
export async function readText(file: string): Promise<ReadText> {
  try {
    const found = await stat(file)
    if (found.isFile()) return decoded(await readFile(file))
    const kind = found.isDirectory() ? 'a folder' : 'a pipe or a device'
    return { ok: false, isMissing: false, found: kind, advice: 'name the file itself' }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR'
    const advice = isMissing
      ? 'check its name and folder'
      : 'check the right to read the file, and the disk that it is on'
    return { ok: false, isMissing, found: `what cannot be read (${reason})`, advice }
  }
}

/** The text without the mark that some editors write before it. */
function decoded(bytes: Uint8Array): ReadText {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const found = 'text in another encoding than UTF-8'
    return { ok: false, isMissing: false, found, advice: 'save the file again in UTF-8' }
  }
}

/** The finding for a file that could not be read. */
export function unreadable(file: string, found: string): Finding {
  return { rule: 'schema', level: 'error', file, path: '$', found, expected: 'a file of JSON in UTF-8' }
}
