import type { Language } from '../archive/languages.ts'
import { type Finding, isOpenError, ruleTitle, sayFinding } from '../messages/finding.ts'
import { formatPlace } from '../messages/formats.ts'
import type { Translator } from '../messages/translator.ts'
import { excerpt } from './excerpt.ts'
import type { Imported } from './importLines.ts'
import type { ImportedStory } from './makeStories.ts'
import { importMessage } from './messages/importMessages.ts'
import { positionOf } from './read/sourceLine.ts'

const examples = 3

/** The result of an import, for programs: its stories, and what an editor must know of them. */
export function importJson(
  { issue, unplaced }: Imported,
  findings: readonly Finding[],
  translator: Translator,
) {
  return {
    stories: issue.stories,
    findings: findings.map(({ at, ...finding }) => ({
      ...finding,
      ...at,
      ...sayFinding(translator, finding),
    })),
    unplaced: unplaced.map(({ text, position, reason }) => ({ text, place: position, reason })),
  }
}

/**
 * The result of an import, for people: what was made, what to review first, and finally each story.
 */
export function importReport(
  imported: Imported,
  findings: readonly Finding[],
  translator: Translator,
): string {
  const { say } = translator
  const { stories, unplaced } = imported
  const both = stories.filter(({ draft }) => draft.bodies.en && draft.bodies.zh).length
  return [
    say(importMessage('import.report.stories', { count: stories.length, both })),
    ...(findings.length === 0
      ? [say(importMessage('import.report.nothing'))]
      : findingGroups(findings, translator)),
    ...(unplaced.length === 0
      ? []
      : [say(importMessage('import.report.unplaced', { count: unplaced.length }))]),
    say(importMessage('import.report.list')),
    ...stories.map((story, index) => storyReport(story, index, translator.language)),
  ].join('\n\n')
}

function storyReport({ story, draft }: ImportedStory, index: number, language: Language): string {
  const { headline, date, section, places, topics } = story
  const { en, zh } = headline
  const tags = [date ?? '', section, ...places, ...topics].filter((tag) => tag !== '')
  return [
    `${index + 1}. ${en ?? zh}  [${formatPlace(positionOf(draft.headline), language)}]`,
    ...(en !== undefined && zh !== undefined ? [`   ${zh}`] : []),
    `   ${tags.join(', ')}`,
  ].join('\n')
}

/** The findings in the order for an editor, each kind grouped by rule: errors, then the others. */
export function findingGroups(findings: readonly Finding[], translator: Translator): string[] {
  const open = findings.filter(({ accepted }) => accepted === undefined)
  const kinds = [
    ['import.report.errors', open.filter(isOpenError)],
    ['import.report.warnings', open.filter((finding) => !isOpenError(finding))],
  ] as const
  return kinds.flatMap(([code, own]) => {
    const rules = [...new Set(own.map(({ rule }) => rule))]
    const head = importMessage(code, { count: own.length, rules: rules.length })
    const groups = rules.map((rule) => own.filter((finding) => finding.rule === rule))
    return own.length === 0
      ? []
      : [translator.say(head), ...groups.map((group) => groupLines(group, translator))]
  })
}

function groupLines(findings: readonly Finding[], translator: Translator): string {
  const { say, language } = translator
  const rule = findings[0]?.rule ?? ''
  const left = findings.length - examples
  return [
    `  ${findings.length} × ${ruleTitle(translator, rule)}  [${rule}]`,
    ...findings.slice(0, examples).map((finding) => {
      const place = formatPlace(finding.at.place ?? '', language).padEnd(17)
      return `    ${place}  ${excerpt(sayFinding(translator, finding).problem)}`
    }),
    ...(left <= 0 ? [] : [`    ${say(importMessage('import.report.more', { count: left }))}`]),
  ].join('\n')
}
