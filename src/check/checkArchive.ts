import { join } from 'node:path'
import type { Issue } from '../archive/issue.ts'
import { readWholeArchive } from '../disk/readArchive.ts'
import { nameListFile } from '../disk/readLists.ts'
import type { Finding } from '../messages/finding.ts'
import { checkIssue } from './checkIssue.ts'
import { checkNames } from './checkNames.ts'

/** The result of checking a folder: the numbers of issues and stories, and every finding, file by file. */
export type ArchiveReport = {
  readonly issues: number
  readonly stories: number
  readonly findings: readonly Finding[]
}

/**
 * Checks every issue file of a folder, and the lists beside it, against the schema. Checks valid files against the
 * editorial rules as well.
 * @param published the versions that readers have of issues that have changed since, by id
 */
export async function checkArchive(
  folder: string,
  published: ReadonlyMap<string, Issue> = new Map(),
): Promise<ArchiveReport> {
  const { issues, names, findings } = await readWholeArchive(folder)
  const editorial = [
    ...issues.flatMap((issue) =>
      checkIssue(issue, join(folder, `${issue.id}.json`), names, published.get(issue.id)),
    ),
    ...checkNames(names, issues, nameListFile(folder)),
  ]
  return {
    issues: issues.length,
    stories: issues.reduce((sum, { stories }) => sum + stories.length, 0),
    findings: [...findings, ...editorial].sort(({ at: a }, { at: b }) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
    ),
  }
}
