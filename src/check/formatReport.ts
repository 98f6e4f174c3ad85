import { formatFinding } from '../disk/formatFinding.ts'
import { isOpenError } from '../messages/finding.ts'
import type { Translator } from '../messages/translator.ts'
import type { DoubtfulReading } from '../words/doubtfulReadings.ts'
import type { ArchiveReport } from './checkArchive.ts'
import type { EditorialRule } from './editorialRule.ts'
import { checkMessage } from './messages/checkMessages.ts'

/** The report for editors: every finding, file by file, then a summary line. */
export function formatReport({ findings, ...counts }: ArchiveReport, translator: Translator): string {
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length
  const errors = findings.filter(isOpenError).length
  const warnings = findings.length - errors - accepted
  const summary = checkMessage('report.summary', { ...counts, errors, warnings, accepted })
  return [...findings.map((finding) => formatFinding(finding, translator)), translator.say(summary)].join(
    '\n\n',
  )
}

/** The rules for editors: one line for each, with its name and what it finds, in the order of the check. */
export function formatRules(rules: readonly EditorialRule[], { say }: Translator): string {
  const width = Math.max(...rules.map(({ name }) => name.length))
  return rules.map(({ name }) => `${name.padEnd(width)}  ${say(checkMessage(`${name}.what`))}`).join('\n')
}

/**
 * What an editor may check, issue by issue; empty if nothing is in doubt. These are not findings: most of
 * them are right.
 */
export function formatDoubtfulReadings(doubtful: readonly DoubtfulReading[], { say }: Translator): string {
  const issues = [...new Set(doubtful.map(({ issue }) => issue))]
  const lines = issues.flatMap((issue) =>
    (['chance', 'parts', 'unknown'] as const).map((kind) => {
      const words = doubtful
        .filter((one) => one.issue === issue && one.kind === kind)
        .map(({ example, pinyin, count }) => `${example} ${pinyin}${count > 1 ? ` ×${count}` : ''}`)
      return words.length === 0 ? '' : say(checkMessage(`report.readings.${kind}`, { issue, words }))
    }),
  )
  return lines.filter(Boolean).join('\n')
}
