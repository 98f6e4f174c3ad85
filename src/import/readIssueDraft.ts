import { dirname, extname } from 'node:path'
import type { Finding } from '../archive/finding.ts'
import type { Issue } from '../archive/issue.ts'
import { checkIssue } from '../check/checkIssue.ts'
import { readImportFindings } from '../check/draft/readImportFindings.ts'
import { formatReport } from '../check/formatReport.ts'
import { nameListFile, readNames } from '../disk/archive/readNames.ts'
import { ArgumentError } from '../disk/inputError.ts'
import { onlyArgument, readArguments } from '../disk/readArguments.ts'
import { archiveFolder, importFile } from './importFile.ts'
import type { Progress } from './read/progress.ts'
import { readIssueFile } from './readIssueFile.ts'
import { importReport } from './report/importReport.ts'

/** An issue before it is accepted: from a newsletter, or from an issue file. */
export type IssueDraft = {
  readonly issue: Issue
  readonly findings: readonly Finding[]
  readonly report: string
}

const usage = 'npm run preview -- FILE [--issue YYYY-MM] [--one-language]'
const options = {
  issue: { type: 'string' },
  'one-language': { type: 'boolean', default: false },
} as const

/**
 * Reads the draft that the arguments name. It imports a newsletter, but takes an issue file as it is.
 * @throws InputError if there is no issue in it
 */
export async function readIssueDraft(args: readonly string[], progress: Progress): Promise<IssueDraft> {
  const { positionals, values } = readArguments(usage, { args: [...args], allowPositionals: true, options })
  const file = onlyArgument(positionals, 'Name one file to preview.', usage)
  if (extname(file).toLowerCase() === '.json') {
    if (values.issue === undefined) return draftOfFile(file)
    throw new ArgumentError(
      `--issue is for newsletters: ${file} is an issue file, which names its own month.`,
    )
  }
  const { issue: month, 'one-language': oneLanguage } = values
  const { imported, findings } = await importFile(file, { month, oneLanguage }, progress)
  return { issue: imported.issue, findings, report: importReport(imported, findings) }
}

async function draftOfFile(file: string): Promise<IssueDraft> {
  const issue = await readIssueFile(file)
  const { names } = await readNames(nameListFile(archiveFolder))
  const findings = checkIssue(issue, file, names, await readImportFindings(dirname(file), issue, file))
  return { issue, findings, report: formatReport({ issues: 1, stories: issue.stories.length, findings }) }
}
