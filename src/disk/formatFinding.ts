import { type Finding, sayFinding } from '../messages/finding.ts'
import type { Translator } from '../messages/translator.ts'
import { diskMessage } from './messages/diskMessages.ts'

/** A finding for editors: a line with its place, then what is wrong and what to do. */
export function formatFinding(finding: Finding, translator: Translator): string {
  const { level, rule, accepted, at } = finding
  const { file, place, path, story } = at
  const { problem, advice } = sayFinding(translator, finding)
  const where = [file, place, path].filter((part) => part !== undefined).join('  ')
  const status = translator.say(diskMessage(`level.${accepted === undefined ? level : 'accepted'}`))
  return [
    `${status}  ${where}  [${rule}]${story === undefined ? '' : `  (${story})`}`,
    ...[
      problem,
      advice,
      ...(accepted === undefined ? [] : [translator.say(diskMessage('level.reason', { reason: accepted }))]),
    ]
      .filter((text) => text !== '')
      .map((text) => `  ${text}`),
  ].join('\n')
}
