import type { Name } from '../../src/archive/names/nameList.ts'
import { nameListFile, readNames } from '../../src/publish/check/read/readNames.ts'

/** The list of names that the repository carries. */
export async function bundledNames(): Promise<readonly Name[]> {
  return (await readNames(nameListFile('public/archive/issues'))).names
}
