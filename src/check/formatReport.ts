import { type Finding, isOpenError } from '../archive/finding.ts'
import { counted } from '../disk/counted.ts'
import { formatFinding } from '../disk/formatFinding.ts'
import type { ArchiveReport } from './checkArchive.ts'

/** The report for editors: every finding, file by file, and a summary line. */
export function formatReport({ issues, stories, findings }: ArchiveReport): string {
  const read = `${counted(issues, 'issue')} with ${counted(stories, 'story', 'stories')} read`
  return [...findings.map(formatFinding), `${read}: ${summary(findings)}.`].join('\n\n')
}

function summary(findings: readonly Finding[]): string {
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length
  const errors = findings.filter(isOpenError).length
  const warnings = findings.length - errors - accepted
  return `${counted(errors, 'open error')}, ${counted(warnings, 'warning')}, ${accepted} accepted`
}
