import { readFile, stat } from 'node:fs/promises'

type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly isMissing: boolean; readonly found: string }

/**
 * Reads a file's text, or says why it cannot. It opens only regular files: reading from a pipe would wait until
 * something writes to it.
 */
export async function readText(file: string): Promise<ReadText> {
  try {
    const found = await stat(file)
    if (found.isFile()) return decoded(await readFile(file))
    return { ok: false, isMissing: false, found: found.isDirectory() ? 'a folder' : 'a pipe or a device' }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR'
    return { ok: false, isMissing, found: `what cannot be read (${reason})` }
  }
}

/** The text without the mark that some editors write before it. */
function decoded(bytes: Uint8Array): ReadText {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, isMissing: false, found: 'text in another encoding than UTF-8' }
  }
}
