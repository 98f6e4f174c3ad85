/** One thing that an editor must check: the rule, the level, where it is, what was found and what was expected. */
export type Finding = {
  readonly rule: string
  readonly level: 'error' | 'warning'
  readonly file: string
  /** Where it is in the newsletter that the issue was just made from: `page 1, line 12`. */
  readonly place?: string
  /**
   * Where it is in the file: a JSON path such as `$.stories[3].date`, or `line 4, column 7` if the file is not JSON.
   */
  readonly path: string
  /** The id of the story, if the finding is about one. */
  readonly story?: string
  readonly found: string
  readonly expected: string
  /** Why an editor accepts it; the issue stores this reason. */
  readonly accepted?: string
}

/** Whether the finding stops publication: an error that no editor has accepted. */
export function isOpenError({ level, accepted }: Pick<Finding, 'level' | 'accepted'>): boolean {
  return level === 'error' && accepted === undefined
}
