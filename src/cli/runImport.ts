import { importNewsletter } from '../import/importNewsletter.ts'
import { importJson, importReport } from '../import/importReport.ts'
import { importMessage } from '../import/messages/importMessages.ts'
import type { Progress } from '../import/read/pdf/readPdf.ts'
import { writeIssueDraft } from '../import/writeIssueDraft.ts'
import type { Translator } from '../messages/translator.ts'
import { onlyArgument, readArguments } from './readArguments.ts'

const usage = 'npm run import -- FILE [--issue YYYY-MM] [--out DIR] [--force] [--json] [--one-language]'
const options = {
  issue: { type: 'string' },
  out: { type: 'string', default: 'public/archive/issues' },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  'one-language': { type: 'boolean', default: false },
} as const

/**
 * Imports the newsletter that the arguments name and writes the draft of its issue.
 * @returns the text to print: a report, or with --json the same as JSON
 * @throws UserError if no issue can be made from it; then nothing is written
 */
export async function runImport(
  args: readonly string[],
  translator: Translator,
  progress: Progress = () => undefined,
): Promise<string> {
  const { positionals, values } = readArguments(usage, { args: [...args], allowPositionals: true, options })
  const file = onlyArgument(positionals, importMessage('import.oneFile'), usage)
  const { issue: month, 'one-language': oneLanguage } = values
  const { imported, findings } = await importNewsletter(file, { month, oneLanguage }, progress)
  const written = await writeIssueDraft(values.out, imported, values.force, translator)
  if (values.json)
    return JSON.stringify(
      { issue: imported.issue.id, ...written, ...importJson(imported, findings, translator) },
      undefined,
      2,
    )
  const files = importMessage('import.report.written', { files: Object.values(written) })
  return [importReport(imported, findings, translator), translator.say(files)].join('\n\n')
}
