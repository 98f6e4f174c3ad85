import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Finding } from '../../archive/finding.ts'
import { type Name, nameListSchema } from '../../archive/names/nameList.ts'
import { parseBySchema } from './parseIssue.ts'

/** Where the list of names lies: beside the folder of the issues. */
export function nameListFile(archive: string): string {
  return join(dirname(archive), 'names.json')
}

/** Reads the list of names, or every fault of it. An archive need not have one. */
export async function readNames(
  file: string,
): Promise<{ readonly names: readonly Name[]; readonly findings: readonly Finding[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (text === undefined) return { names: [], findings: [] }
  const parsed = parseBySchema(nameListSchema, file, text)
  return parsed.ok ? { names: parsed.value.names, findings: [] } : { names: [], findings: parsed.findings }
}
