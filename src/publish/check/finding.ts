/** One thing that an editor must look at: which rule, how bad, where, what stands there, what was expected. */
export type Finding = {
  readonly rule: string
  readonly level: 'error' | 'warning'
  readonly file: string
  /** Where in the file: a JSON path such as `$.stories[3].date`, or `line 4, column 7` where it is not JSON. */
  readonly path: string
  readonly found: string
  readonly expected: string
}

/** A finding as an editor reads it: one line for the place, one for what stands there, one for what was expected. */
export function formatFinding(finding: Finding): string {
  return [
    `${finding.level}  ${finding.file}  ${finding.path}  [${finding.rule}]`,
    `  found     ${finding.found}`,
    `  expected  ${finding.expected}`,
  ].join('\n')
}
