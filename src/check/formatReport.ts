import { formatFinding } from '../disk/formatFinding.ts'
import { type Finding, isOpenError } from '../messages/finding.ts'
import type { Message } from '../messages/message.ts'
import type { Translator } from '../messages/translator.ts'
import type { DoubtfulReading } from '../words/doubtfulReadings.ts'
import type { ArchiveReport } from './checkArchive.ts'
import type { EditorialRule } from './editorialRule.ts'
import { checkMessage } from './messages/checkMessages.ts'

/** The report for editors: every finding, file by file, then a summary line. */
export function formatReport({ issues, stories, findings }: ArchiveReport, translator: Translator): string {
  const { say } = translator
  const counts = {
    issues: say(checkMessage('report.issues', { count: issues })),
    stories: say(checkMessage('report.stories', { count: stories })),
  }
  return [
    ...findings.map((finding) => formatFinding(finding, translator)),
    say(summary(findings, counts, say)),
  ].join('\n\n')
}

function summary(
  findings: readonly Finding[],
  counts: { readonly issues: string; readonly stories: string },
  say: Translator['say'],
): Message {
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length
  const errors = findings.filter(isOpenError).length
  const warnings = findings.length - errors - accepted
  return checkMessage('report.summary', {
    ...counts,
    errors: say(checkMessage('report.errors', { count: errors })),
    warnings: say(checkMessage('report.warnings', { count: warnings })),
    accepted,
  })
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
      const count = words.length
      return count === 0 ? '' : say(checkMessage(`report.readings.${kind}`, { issue, count, words }))
    }),
  )
  return lines.filter(Boolean).join('\n')
}
