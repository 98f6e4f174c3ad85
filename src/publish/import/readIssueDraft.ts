import { dirname, extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Finding } from '../../archive/finding.ts'
import type { Issue } from '../../archive/issue.ts'
import { checkIssue } from '../check/checkIssue.ts'
import { readImportFindings } from '../check/draft/readImportFindings.ts'
import { formatReport } from '../check/formatReport.ts'
import { nameListFile, readNames } from '../check/read/readNames.ts'
import { InputError } from '../inputError.ts'
import type { Progress } from './extract/progress.ts'
import { archiveFolder, importFile } from './importFile.ts'
import { readIssueFile } from './readIssueFile.ts'
import { importReport } from './report/importReport.ts'

/** An issue before it is accepted: from a newsletter, or from an issue file. */
export type IssueDraft = {
  readonly issue: Issue
  readonly findings: readonly Finding[]
  readonly report: string
}

const usage = 'npm run preview -- FILE [--issue YYYY-MM] [--one-language]'

/**
 * Reads the draft that the arguments name. It imports a newsletter, but takes an issue file as it is.
 * @throws InputError if there is no issue in it
 */
export async function readIssueDraft(args: readonly string[], progress: Progress): Promise<IssueDraft> {
  const { file, options } = readArguments(args)
  if (extname(file).toLowerCase() === '.json') {
    if (options.issue === undefined) return draftOfFile(file)
    throw new InputError(`--issue is for newsletters: ${file} is an issue file, which names its own month.`)
  }
  const { issue: month, 'one-language': oneLanguage } = options
  const { imported, findings } = await importFile(file, { month, oneLanguage }, progress)
  return { issue: imported.issue, findings, report: importReport(imported, findings) }
}

async function draftOfFile(file: string): Promise<IssueDraft> {
  const issue = await readIssueFile(file)
  const { names } = await readNames(nameListFile(archiveFolder))
  const findings = checkIssue(issue, file, names, await readImportFindings(dirname(file), issue, file))
  return { issue, findings, report: formatReport({ issues: 1, stories: issue.stories.length, findings }) }
}

function readArguments(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { issue: { type: 'string' }, 'one-language': { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0) return { file, options: values }
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`)
  }
  throw new InputError(`Name one file to preview.\nUsage: ${usage}`)
}
