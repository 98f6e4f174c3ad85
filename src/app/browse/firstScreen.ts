import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { countMatches } from '../../archive/filterCounts.ts'
import type { Filters } from '../../archive/filters.ts'

/** How many issues it takes, from the newest, to fill the first screens: at least twelve matching stories. */
export function firstScreen(issues: readonly CatalogueIssue[], filters: Filters): number {
  let stories = 0
  const enough = issues.findIndex((issue) => {
    stories += countMatches(issue, filters)
    return stories >= 12
  })
  return enough === -1 ? issues.length : enough + 1
}
