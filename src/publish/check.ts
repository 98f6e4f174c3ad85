import { parseArgs } from 'node:util'
import { isOpenError } from '../archive/finding.ts'
import { checkArchive } from './check/checkArchive.ts'
import { editorialRules } from './check/editorialRules.ts'
import { formatReport } from './check/formatReport.ts'
import { formatRules } from './check/formatRules.ts'

/**
 * `npm run check [-- FOLDER] [--json]`: checks every issue file against the schema and the editorial rules. It fails on
 * open errors, but not on warnings, nor on findings that an issue lists as accepted. `--rules` lists the rules instead.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rules: { type: 'boolean', default: false } },
})
if (values.rules) console.log(formatRules(editorialRules))
else await check(positionals[0] ?? 'public/archive/issues')

async function check(folder: string): Promise<void> {
  const report = await checkArchive(folder)
  console.log(values.json ? JSON.stringify(report, null, 2) : formatReport(report))
  if (report.findings.some(isOpenError)) process.exitCode = 1
}
