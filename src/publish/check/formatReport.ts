import { type Finding, isOpenError } from '../../archive/finding.ts'
import type { ArchiveReport } from './checkArchive.ts'
import { formatFinding } from './formatFinding.ts'

/** The report for editors: every finding, file by file, and a summary line. */
export function formatReport({ issues, stories, findings }: ArchiveReport): string {
  const read = `${count(issues, 'issue')} with ${count(stories, 'story', 'stories')} read`
  return [...findings.map(formatFinding), `${read}: ${summary(findings)}.`].join('\n\n')
}

function summary(findings: readonly Finding[]): string {
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length
  const errors = findings.filter(isOpenError).length
  const warnings = findings.length - errors - accepted
  return `${count(errors, 'open error')}, ${count(warnings, 'warning')}, ${accepted} accepted`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
