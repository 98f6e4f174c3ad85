import { readFile } from 'node:fs/promises'
import type { ZodType } from 'zod'
import type { Finding } from '../../archive/finding.ts'
import { parseBySchema } from './parseIssue.ts'
import { unreadable } from './unreadable.ts'

/**
 * Reads a list that stands beside the folder of the issues, or every fault of it.
 * @returns neither where there is no such file: an archive need not have one
 */
export async function readListFile<List>(
  schema: ZodType<List>,
  file: string,
): Promise<{ readonly list?: List; readonly findings: readonly Finding[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR'
    return isMissing ? undefined : unreadable(file, error)
  })
  if (text === undefined) return { findings: [] }
  if (typeof text !== 'string') return { findings: [text] }
  const parsed = parseBySchema(schema, file, text)
  return parsed.ok ? { list: parsed.value, findings: [] } : { findings: parsed.findings }
}
