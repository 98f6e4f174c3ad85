import { basename } from 'node:path'
import type { Finding } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'
import { formatFinding } from '../check/formatFinding.ts'
import { parseIssue } from '../check/parseIssue.ts'
import type { Progress } from './extract/progress.ts'
import { readNewsletter } from './extract/readNewsletter.ts'
import { type Imported, type ImportOptions, importNewsletter } from './importNewsletter.ts'
import { InputError } from './inputError.ts'
import { unplaced } from './parse/unplaced.ts'
import { importFindings } from './report/importFindings.ts'
import { readingFindings } from './report/readingFindings.ts'

/**
 * Imports a newsletter file, and lists what an editor must check.
 * @throws InputError if no issue can be made from it
 */
export async function importFile(
  file: string,
  options: Omit<ImportOptions, 'fileName'>,
  progress: Progress,
): Promise<{ readonly imported: Imported; readonly findings: readonly Finding[] }> {
  const { lines, apart, remarks } = await readNewsletter(file, progress)
  const made = importNewsletter(lines, { ...options, fileName: basename(file) })
  requireFormat(file, made.issue)
  const imported = {
    ...made,
    unplaced: [...made.unplaced, ...apart.map((text) => unplaced(text, text.reason, false))],
  }
  return { imported, findings: [...readingFindings(file, remarks), ...importFindings(file, imported)] }
}

function requireFormat(file: string, issue: Issue): void {
  const parsed = parseIssue(file, JSON.stringify(issue))
  if (parsed.ok) return
  throw new InputError(
    `The issue made of it breaks the archive format:\n${parsed.findings.map(formatFinding).join('\n')}`,
  )
}
