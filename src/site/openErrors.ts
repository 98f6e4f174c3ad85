import { join } from 'node:path'
import type { Issue } from '../archive/issue.ts'
import type { Name } from '../archive/names/nameList.ts'
import { checkIssue } from '../check/checkIssue.ts'
import { checkNames } from '../check/checkNames.ts'
import { nameListFile } from '../disk/archive/readLists.ts'
import { counted } from '../disk/counted.ts'
import { formatFinding } from '../disk/formatFinding.ts'
import { type Finding, isOpenError } from '../messages/finding.ts'

/** The errors that no editor has accepted, of a valid archive and its list of names, in the order of its issues. */
export function openErrors(archive: string, issues: readonly Issue[], names: readonly Name[]): Finding[] {
  return [
    ...issues.flatMap((issue) => checkIssue(issue, join(archive, `${issue.id}.json`), names)),
    ...checkNames(names, issues, nameListFile(archive)),
  ].filter(isOpenError)
}

/** Why a build stops at open errors: each with its place, and what to do. */
export function openErrorsRefusal(errors: readonly Finding[]): string {
  return [
    ...errors.map(formatFinding),
    `${counted(errors.length, 'open error')} in the archive. Mend each, or record in its issue why it stands: "accepted": [{ "rule": …, "story": …, "reason": … }]. With --with-errors the archive is built as it is.`,
    'Nothing was built.',
  ].join('\n\n')
}

/** What a build says that was made in spite of open errors. Empty if there are none. */
export function openErrorsNotice(errors: readonly Finding[]): string {
  if (errors.length === 0) return ''
  return `\n${[...errors.map(formatFinding), `BUILT WITH ${counted(errors.length, 'OPEN ERROR', 'OPEN ERRORS')}, which readers will see.`].join('\n\n')}`
}
