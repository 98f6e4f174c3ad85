/** One thing that an editor must look at: which rule, how bad, where, what stands there, what was expected. */
export type Finding = {
  readonly rule: string
  readonly level: 'error' | 'warning'
  readonly file: string
  /** Where in the file: a JSON path such as `$.stories[3].date`, or `line 4, column 7` where it is not JSON. */
  readonly path: string
  /** The id of the story, where it is a story's. */
  readonly story?: string
  readonly found: string
  readonly expected: string
  /** Why an editor lets it stand; the issue records it. */
  readonly accepted?: string
}

/** A finding as an editor reads it: a line for the place, then what stands there and what was expected. */
export function formatFinding({
  level,
  file,
  path,
  rule,
  story,
  found,
  expected,
  accepted,
}: Finding): string {
  return [
    `${accepted === undefined ? level : 'accepted'}  ${file}  ${path}  [${rule}]${story === undefined ? '' : `  (${story})`}`,
    `  found     ${found}`,
    `  expected  ${expected}`,
    ...(accepted === undefined ? [] : [`  accepted  ${accepted}`]),
  ].join('\n')
}

/** Whether the finding stops a publication: an error that nobody has accepted. */
export function isOpenError({ level, accepted }: Pick<Finding, 'level' | 'accepted'>): boolean {
  return level === 'error' && accepted === undefined
}
