import { dirname, join } from 'node:path'
import type { Finding } from '../../../archive/finding.ts'
import { type Name, nameListSchema } from '../../../archive/names/nameList.ts'
import { readListFile } from './readListFile.ts'

/** The path of the list of names: beside the folder of the issues. */
export function nameListFile(archive: string): string {
  return join(dirname(archive), 'names.json')
}

/** Reads the list of names, or every fault of it. An archive need not have one. */
export async function readNames(
  file: string,
): Promise<{ readonly names: readonly Name[]; readonly findings: readonly Finding[] }> {
  const { list, findings } = await readListFile(nameListSchema, file)
  return { names: list?.names ?? [], findings }
}
