import type { Issue } from '../../src/archive/issue.ts'
import { readArchive } from '../../src/disk/readArchive.ts'
import { freezeAll } from './freezeAll.ts'

let read: Promise<readonly Issue[]> | undefined

/** The issues in the repository, newest first: read once for all tests, which cannot change them. */
export function bundledArchive(): Promise<readonly Issue[]> {
  read ??= readArchive('public/archive/issues').then(({ issues }) => freezeAll(issues))
  return read
}
