import { readFile } from 'node:fs/promises'
import type { SaidBy } from '../messages/finding.ts'
import { hasCode } from './hasCode.ts'
import type { en } from './messages/en.ts'
import type { Faulty } from './parseIssue.ts'

type FileFault = Extract<SaidBy<typeof en, 'schema'>, { code: 'missing' | 'unreadable' | 'encoding' }>

/** Reads a file's text without the byte order mark that some editors write before it, or says why it cannot. */
export async function readText(file: string): Promise<{ readonly ok: true; readonly text: string } | Faulty> {
  const faulty = (fault: FileFault): Faulty => ({
    ok: false,
    findings: [{ rule: 'schema', level: 'error', at: { file, path: '$' }, ...fault }],
  })
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) }
  } catch (error) {
    if (hasCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA')) return faulty({ code: 'encoding' })
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return faulty({ code: 'missing' })
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return faulty({ code: 'unreadable', params: { reason } })
  }
}
