import type { Finding } from '../../archive/finding.ts'

/** A finding as an editor reads it: a line for the place, then what stands there and what was expected. */
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
