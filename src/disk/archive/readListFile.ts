import type { ZodType } from 'zod'
import type { Finding } from '../../messages/finding.ts'
import { parseBySchema } from './parseIssue.ts'
import { readText } from './readText.ts'
import { unreadable } from './unreadable.ts'

/**
 * Reads a list that is stored beside the folder of the issues, or every fault of it.
 * @returns no list and no faults if there is no such file: an archive need not have one
 */
export async function readListFile<List>(
  schema: ZodType<List>,
  file: string,
): Promise<{ readonly list?: List; readonly findings: readonly Finding[] }> {
  const read = await readText(file)
  if (!read.ok) return { findings: read.isMissing ? [] : [unreadable(file, read.found)] }
  const parsed = parseBySchema(schema, file, read.text)
  return parsed.ok ? { list: parsed.value, findings: [] } : { findings: parsed.findings }
}
