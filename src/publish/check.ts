import { parseArgs } from 'node:util'
import { isOpenError } from '../archive/finding.ts'
import { checkArchive } from './check/checkArchive.ts'
import { formatReport } from './check/formatReport.ts'

/**
 * `npm run check [-- FOLDER] [--json]`: holds every issue file against the schema and the editorial rules. Open
 * errors fail it; warnings, and what an issue records as accepted, do not.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const report = await checkArchive(positionals[0] ?? 'public/archive/issues')
console.log(values.json ? JSON.stringify(report, null, 2) : formatReport(report))
if (report.findings.some(isOpenError)) process.exitCode = 1
