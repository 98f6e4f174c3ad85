import { type CatalogueIssue, storyCount } from './catalogue.ts'

/** So many stories of an issue lead a front page even where the rest of the issue is not in the archive. */
const enoughToLead = 5

/**
 * The issues in the order of a front page: the newest that is complete, or has enough stories, leads. What is newer stands
 * right behind it, and all others follow as they are.
 * @param issues newest first
 */
export function frontOrder<Issue extends Pick<CatalogueIssue, 'complete' | 'facets'>>(
  issues: readonly Issue[],
): readonly Issue[] {
  const lead = issues.find((issue) => issue.complete || storyCount(issue) >= enoughToLead)
  return lead ? [lead, ...issues.filter((issue) => issue !== lead)] : issues
}
