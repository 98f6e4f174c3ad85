/** One thing that an editor must look at: which rule, how bad, where, what stands there, what was expected. */
export type Finding = {
  readonly rule: string
  readonly level: 'error' | 'warning'
  readonly file: string
  /** Where in the newsletter that the issue was just made of: `page 1, line 12`. */
  readonly place?: string
  /** Where in the file: a JSON path such as `$.stories[3].date`, or `line 4, column 7` where it is not JSON. */
  readonly path: string
  /** The id of the story, where it is a story's. */
  readonly story?: string
  readonly found: string
  readonly expected: string
  /** Why an editor lets it stand; the issue records it. */
  readonly accepted?: string
}

/** A finding as a preview shows it at its story. */
export type PreviewFinding = Omit<Finding, 'file'> & {
  /** Which of the story's paragraphs it is about, from 0. */
  readonly paragraph?: number
  /** Whether the issue can record it as accepted: what an import alone says, it cannot. */
  readonly acceptable: boolean
}

/** What a preview says of the one issue that it shows. */
export type Preview = {
  readonly issue: string
  /** In the order of reading: of the issue as a whole first, then story by story from top to bottom. */
  readonly findings: readonly PreviewFinding[]
}

/** Where a preview's file lies, under `archive/`. */
export const previewFile = 'findings.json'

/** Whether a parsed file is a preview's. The build has written it; what is asked here is only whether it is that file. */
export function isPreview(value: unknown): value is Preview {
  return typeof value === 'object' && value !== null && 'findings' in value && Array.isArray(value.findings)
}

/** Whether the finding stops a publication: an error that nobody has accepted. */
export function isOpenError({ level, accepted }: Pick<Finding, 'level' | 'accepted'>): boolean {
  return level === 'error' && accepted === undefined
}
