import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Finding } from '../../archive/finding.ts'
import { type Name, nameListSchema } from '../../archive/names/nameList.ts'
import { parseBySchema } from './parseIssue.ts'
import { unreadable } from './unreadable.ts'

/** Where the list of names lies: beside the folder of the issues. */
export function nameListFile(archive: string): string {
  return join(dirname(archive), 'names.json')
}

/** Reads the list of names, or every fault of it. An archive need not have one. */
export async function readNames(
  file: string,
): Promise<{ readonly names: readonly Name[]; readonly findings: readonly Finding[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR'
    return isMissing ? undefined : unreadable(file, error)
  })
  if (text === undefined) return { names: [], findings: [] }
  if (typeof text !== 'string') return { names: [], findings: [text] }
  const parsed = parseBySchema(nameListSchema, file, text)
  return parsed.ok ? { names: parsed.value.names, findings: [] } : { names: [], findings: parsed.findings }
}
