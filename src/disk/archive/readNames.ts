import { dirname, join } from 'node:path'
import { type Name, nameListSchema } from '../../archive/names/nameList.ts'
import type { Finding } from '../../messages/finding.ts'
import { readListFile } from './readListFile.ts'

/** The path of the list of names: beside the folder of the issues. */
export function nameListFile(archive: string): string {
  return join(dirname(archive), 'names.json')
}

/** The names of the list, or every fault of it. `hasNameList`: the list is there, and may be empty. */
type ReadNames = {
  readonly names: readonly Name[]
  readonly hasNameList?: true
  readonly findings: readonly Finding[]
}

/** Reads the list of names. An archive need not have one. */
export async function readNames(file: string): Promise<ReadNames> {
  const { list, findings } = await readListFile(nameListSchema, file)
  return { names: list?.names ?? [], ...(list && { hasNameList: true }), findings }
}
