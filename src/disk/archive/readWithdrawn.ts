import { dirname, join } from 'node:path'
import type { Issue } from '../../archive/issue.ts'
import type { Finding } from '../../messages/finding.ts'
import { jsonPath } from './parseIssue.ts'
import { readListFile } from './readListFile.ts'
import { withdrawnListSchema } from './withdrawnList.ts'

/** The path of the list of withdrawn issues: beside the folder of the issues. */
export function withdrawnListFile(archive: string): string {
  return join(dirname(archive), 'withdrawn.json')
}

/**
 * Reads the ids of withdrawn issues, or every fault of their list. It is a fault if the archive still has such an
 * issue. An archive need not have this list.
 */
export async function readWithdrawn(
  file: string,
  issues: readonly Issue[],
): Promise<{ readonly withdrawn: readonly string[]; readonly findings: readonly Finding[] }> {
  const { list, findings } = await readListFile(withdrawnListSchema, file)
  const withdrawn = list?.withdrawn.map(({ issue }) => issue) ?? []
  const there = new Set(issues.map(({ id }) => id))
  const both = withdrawn.flatMap((id, index): Finding[] => {
    if (!there.has(id)) return []
    const path = jsonPath(['withdrawn', index, 'issue'])
    const expected = `its file out of the folder of the issues, or the issue out of this list`
    return [
      { rule: 'withdrawn-issue', level: 'error', file, path, found: `“${id}”, which is published`, expected },
    ]
  })
  return { withdrawn, findings: [...findings, ...both] }
}
