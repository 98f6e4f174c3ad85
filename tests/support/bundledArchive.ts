import type { Issue } from '../../src/archive/issue.ts'
import { readArchive } from '../../src/publish/check/read/readArchive.ts'

/** The issues in the repository, newest first. */
export async function bundledArchive(): Promise<readonly Issue[]> {
  const { issues } = await readArchive('public/archive/issues')
  return issues
}
