import { parseArgs } from 'node:util'
import { InputError } from '../inputError.ts'
import type { Progress } from './extract/progress.ts'
import { importFile } from './importFile.ts'
import { importJson, importReport } from './report/importReport.ts'
import { writeIssueDraft } from './writeIssueDraft.ts'

const usage = 'npm run import -- FILE [--issue YYYY-MM] [--out DIR] [--force] [--json] [--one-language]'

/**
 * Imports the newsletter that the arguments name and writes the draft of its issue.
 * @returns the text to print: a report, or with --json the same as JSON
 * @throws InputError if no issue can be made from it; then nothing is written
 */
export async function runImport(
  args: readonly string[],
  progress: Progress = () => undefined,
): Promise<string> {
  const { file, options } = readArguments(args)
  const { issue: month, 'one-language': oneLanguage } = options
  const { imported, findings, record } = await importFile(file, { month, oneLanguage }, progress)
  const written = await writeIssueDraft(options.out, imported.issue, imported.unplaced, options.force, record)
  return options.json
    ? JSON.stringify(
        { issue: imported.issue.id, ...written, ...importJson(imported, findings) },
        undefined,
        2,
      )
    : [importReport(imported, findings), `Written: ${Object.values(written).join(', ')}`].join('\n\n')
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
