import { readFile, stat } from 'node:fs/promises'
import type { Finding, SaidBy } from '../messages/finding.ts'
import type { en } from './messages/en.ts'

/** Why a file cannot be read. */
export type FileFault = Extract<
  SaidBy<typeof en, 'schema'>,
  { code: 'missing' | 'folder' | 'pipe' | 'unreadable' | 'encoding' }
>

type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: FileFault }

/**
 * Reads a file's text, or says why it cannot. It opens only regular files: reading from a pipe would wait until
 * something writes to it.
 */
export async function readText(file: string): Promise<ReadText> {
  try {
    const found = await stat(file)
    if (found.isFile()) return decoded(await readFile(file))
    return { ok: false, fault: { code: found.isDirectory() ? 'folder' : 'pipe' } }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR'
    return { ok: false, fault: isMissing ? { code: 'missing' } : { code: 'unreadable', params: { reason } } }
  }
}

/** The text without the byte order mark that some editors write before it. */
function decoded(bytes: Uint8Array): ReadText {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, fault: { code: 'encoding' } }
  }
}

/** The finding for a file that cannot be read. */
export function unreadable(file: string, fault: FileFault): Finding {
  return { rule: 'schema', level: 'error', at: { file, path: '$' }, ...fault }
}
