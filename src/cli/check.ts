import { type ArchiveReport, checkArchive } from '../check/checkArchive.ts'
import { editorialRules } from '../check/editorialRules.ts'
import { formatDoubtfulReadings, formatReport, formatRules } from '../check/formatReport.ts'
import { readWholeArchive } from '../disk/readArchive.ts'
import { readCommitted } from '../disk/readCommitted.ts'
import { isOpenError, sayFinding } from '../messages/finding.ts'
import type { Translator } from '../messages/translator.ts'
import { doubtfulReadings } from '../words/doubtfulReadings.ts'
import { lexicon } from '../words/lexicon.ts'
import { commandMessage } from './messages/commandMessages.ts'
import { argumentError, readArguments } from './readArguments.ts'
import { runCommand } from './terminal.ts'

/**
 * `npm run check`: checks every issue file against the schema and the editorial rules. It fails on
 * open errors, but not on warnings, nor on findings that an issue lists as accepted. It compares each issue that has changed
 * since the last commit with that commit, and demands corrections. `--rules` lists the rules instead.
 */
const usage = 'npm run check [-- FOLDER] [--json]  |  npm run check -- --rules'
const options = {
  json: { type: 'boolean', default: false },
  rules: { type: 'boolean', default: false },
} as const

await runCommand(async (args, translator) => {
  const { values, positionals } = readArguments(usage, { args: [...args], allowPositionals: true, options })
  const [folder = 'public/archive/issues', ...more] = positionals
  const extra = values.rules ? positionals : more
  if (extra.length > 0) throw argumentError(commandMessage('arguments.unexpected', { given: extra }), usage)
  if (values.rules) return formatRules(editorialRules, translator)
  const report = await checkArchive(folder, await readCommitted(folder))
  if (report.findings.some(isOpenError)) process.exitCode = 1
  return values.json ? formatJson(report, translator) : formatAll(folder, report, translator)
})

/**
 * The report for people. It begins with the doubtful readings, which are only information: most are right.
 */
async function formatAll(folder: string, report: ArchiveReport, translator: Translator): Promise<string> {
  const { issues, names, wordList } = await readWholeArchive(folder)
  const doubtful = formatDoubtfulReadings(doubtfulReadings(issues, names, lexicon(wordList)), translator)
  return [doubtful, formatReport(report, translator)].filter(Boolean).join('\n\n')
}

/** The report for programs: each finding with its texts. */
function formatJson({ findings, ...report }: ArchiveReport, translator: Translator): string {
  const said = findings.map(({ at, ...finding }) => ({
    ...finding,
    ...at,
    ...sayFinding(translator, finding),
  }))
  return JSON.stringify({ ...report, findings: said }, null, 2)
}
