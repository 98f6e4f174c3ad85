import type { Finding } from '../messages/finding.ts'

/** A finding for editors: a line with its place, then what was found and what was expected. */
export function formatFinding(finding: Finding): string {
  const { level, file, place, path, rule, story, found, expected, accepted } = finding
  const where = [file, place, path].filter((part) => part !== undefined).join('  ')
  return [
    `${accepted === undefined ? level : 'accepted'}  ${where}  [${rule}]${story === undefined ? '' : `  (${story})`}`,
    `  found     ${found}`,
    `  expected  ${expected}`,
    ...(accepted === undefined ? [] : [`  accepted  ${accepted}`]),
  ].join('\n')
}
