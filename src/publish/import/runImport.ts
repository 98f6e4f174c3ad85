import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Issue } from '../../archive/issue.ts'
import { formatFinding } from '../check/finding.ts'
import { parseIssue } from '../check/parseIssue.ts'
import type { Progress } from './extract/progress.ts'
import { readNewsletter } from './extract/readNewsletter.ts'
import { importNewsletter } from './importNewsletter.ts'
import { InputError } from './inputError.ts'
import { importFindings } from './report/importFindings.ts'
import { importRecord, importReport } from './report/importReport.ts'
import { writeDraft } from './writeDraft.ts'

const usage = 'npm run import -- FILE [--issue YYYY-MM] [--out DIR] [--force] [--json] [--one-language]'

/**
 * Imports the newsletter that the arguments name and writes the draft of its issue.
 * @returns what to print: a report, or with --json a record of it
 * @throws InputError where no issue can be made of it; nothing is written then
 */
export async function runImport(
  args: readonly string[],
  progress: Progress = () => undefined,
): Promise<string> {
  const { file, options } = readArguments(args)
  const imported = importNewsletter(await readNewsletter(file, progress), {
    fileName: basename(file),
    month: options.issue,
    oneLanguage: options['one-language'],
  })
  requireFormat(file, imported.issue)
  const findings = importFindings(file, imported)
  const written = await writeDraft(options.out, imported.issue, imported.unplaced, options.force)
  return options.json
    ? JSON.stringify(
        { issue: imported.issue.id, ...written, ...importRecord(imported, findings) },
        undefined,
        2,
      )
    : [importReport(imported, findings), `Written: ${Object.values(written).join(', ')}`].join('\n\n')
}

function requireFormat(file: string, issue: Issue): void {
  const parsed = parseIssue(file, JSON.stringify(issue))
  if (parsed.ok) return
  throw new InputError(
    `The issue made of it breaks the archive format:\n${parsed.findings.map(formatFinding).join('\n')}`,
  )
}

function readArguments(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        issue: { type: 'string' },
        out: { type: 'string', default: 'public/archive/issues' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        'one-language': { type: 'boolean', default: false },
      },
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0) return { file, options: values }
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`)
  }
  throw new InputError(`Name one file to import.\nUsage: ${usage}`)
}
