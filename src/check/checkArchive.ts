import { join } from 'node:path'
import type { Issue } from '../archive/issue.ts'
import { readArchive } from '../disk/readArchive.ts'
import {
  nameListFile,
  publicationFile,
  readNames,
  readReportAddress,
  readVocabulary,
  readWithdrawn,
  readWordList,
  vocabularyFile,
  withdrawnListFile,
  wordListFile,
} from '../disk/readLists.ts'
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
  const { issues, findings } = await readArchive(folder)
  const list = nameListFile(folder)
  const read = await readNames(list)
  const withdrawn = await readWithdrawn(withdrawnListFile(folder), issues)
  const vocabulary = await readVocabulary(vocabularyFile(folder))
  const words = await readWordList(wordListFile(folder))
  const publication = await readReportAddress(publicationFile(folder))
  const editorial = [
    ...issues.flatMap((issue) =>
      checkIssue(issue, join(folder, `${issue.id}.json`), read.names, published.get(issue.id)),
    ),
    ...read.findings,
    ...withdrawn.findings,
    ...vocabulary.findings,
    ...words.findings,
    ...publication.findings,
    ...checkNames(read.names, issues, list),
  ]
  return {
    issues: issues.length,
    stories: issues.reduce((sum, { stories }) => sum + stories.length, 0),
    findings: [...findings, ...editorial].sort(({ at: a }, { at: b }) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
    ),
  }
}
