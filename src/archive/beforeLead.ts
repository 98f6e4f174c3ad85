import { type CatalogueIssue, storyCount } from './catalogue.ts'

/** So many stories of an issue lead a front page even where the rest of the issue is not in the archive. */
const enoughToLead = 5

/**
 * How many of the first issues are too short to lead a front page: the archive has them in part, with a few stories.
 * 0 if no issue can lead.
 * @param issues newest first
 */
export function beforeLead(issues: readonly Pick<CatalogueIssue, 'complete' | 'facets'>[]): number {
  return Math.max(
    0,
    issues.findIndex((issue) => issue.complete || storyCount(issue) >= enoughToLead),
  )
}
