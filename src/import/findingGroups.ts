import { type Finding, isOpenError, sayFinding } from '../messages/finding.ts'
import { formatPlace } from '../messages/formats.ts'
import type { Translator } from '../messages/translator.ts'
import { excerpt } from './excerpt.ts'
import { importMessage } from './messages/importMessages.ts'

const examples = 3

/** The findings as an editor reads them first: errors one by one, then the others grouped by rule. */
export function findingGroups(findings: readonly Finding[], translator: Translator): string[] {
  const { say } = translator
  const errors = findings.filter(isOpenError)
  const warnings = findings.filter((finding) => !isOpenError(finding) && finding.accepted === undefined)
  const rules = [...new Set(warnings.map(({ rule }) => rule))]
  const groups = rules.map((rule) =>
    groupLines(
      rule,
      warnings.filter((finding) => finding.rule === rule),
      translator,
    ),
  )
  return [
    ...(errors.length === 0 ? [] : [say(importMessage('import.report.errors', { count: errors.length }))]),
    ...errors.map((finding) => errorLines(finding, translator)),
    ...(warnings.length === 0
      ? []
      : [say(importMessage('import.report.warnings', { count: warnings.length, rules: rules.length }))]),
    ...groups,
  ]
}

function errorLines(finding: Finding, translator: Translator): string {
  const { rule, place, story } = finding
  const { problem, advice } = sayFinding(translator, finding)
  const where = [
    ...(place === undefined ? [] : [formatPlace(place, translator.language)]),
    story ?? [],
  ].flat()
  return [
    `  ${ruleSentence(rule, translator)}  [${rule}]`,
    `    ${where.join(', ')}`,
    `    ${problem}`,
    `    ${advice}`,
  ].join('\n')
}

function groupLines(rule: string, findings: readonly Finding[], translator: Translator): string {
  const { say, language } = translator
  const left = findings.length - examples
  return [
    `  ${findings.length} × ${ruleSentence(rule, translator)}  [${rule}]`,
    ...findings.slice(0, examples).map((finding) => {
      const place = formatPlace(finding.place ?? '', language).padEnd(17)
      return `    ${place}  ${excerpt(sayFinding(translator, finding).problem)}`
    }),
    ...(left <= 0 ? [] : [`    ${say(importMessage('import.report.more', { count: left }))}`]),
  ].join('\n')
}

/** What a rule finds, in a sentence; its name if it has none. */
function ruleSentence(rule: string, { say, has }: Translator): string {
  const sentence = { code: `${rule}.what` }
  return has(sentence) ? say(sentence) : rule
}
