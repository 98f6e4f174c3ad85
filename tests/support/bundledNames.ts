import type { Name } from '../../src/archive/names/nameList.ts'
import { nameListFile, readNames } from '../../src/disk/readLists.ts'
import { freezeAll } from './freezeAll.ts'

let read: Promise<readonly Name[]> | undefined

/** The list of names in the repository: read once for all tests, which cannot change it. */
export function bundledNames(): Promise<readonly Name[]> {
  read ??= readNames(nameListFile('public/archive/issues')).then(({ names }) => freezeAll(names))
  return read
}
