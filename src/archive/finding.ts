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

/** A finding as a preview shows it at its story. */
export type PreviewFinding = Omit<Finding, 'file'> & {
  /** The story's paragraph that it is about, from 0. */
  readonly paragraph?: number
  /** Whether the issue can store it as accepted: it is a rule's, or an import's about a story. */
  readonly acceptable: boolean
}

/** What a preview says about its one issue. */
export type Preview = {
  readonly issue: string
  /** In reading order: first about the whole issue, then story by story from top to bottom. */
  readonly findings: readonly PreviewFinding[]
}

/** The path of a preview's file, under `archive/`. */
export const previewFile = 'findings.json'

/** Whether a parsed file is a preview's file. The build wrote it, so this does not validate its content. */
export function isPreview(value: unknown): value is Preview {
  return typeof value === 'object' && value !== null && 'findings' in value && Array.isArray(value.findings)
}

/** Whether the finding stops publication: an error that no editor has accepted. */
export function isOpenError({ level, accepted }: Pick<Finding, 'level' | 'accepted'>): boolean {
  return level === 'error' && accepted === undefined
}
