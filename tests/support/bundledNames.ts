import type { Name } from '../../src/archive/names/nameList.ts'
import { nameListFile, readNames } from '../../src/publish/check/read/readNames.ts'

/** The list of names in the repository. */
export async function bundledNames(): Promise<readonly Name[]> {
  return (await readNames(nameListFile('public/archive/issues'))).names
}
