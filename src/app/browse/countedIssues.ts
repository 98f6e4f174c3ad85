import type { CatalogueIssue } from '../../archive/catalogue.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'

/** An issue, and how many of its stories a page shows. */
export type CountedIssue = { readonly issue: CatalogueIssue; readonly count: number }

/** How many of the first issues fill the first screens: enough for twelve of the counted stories. */
export function countOnFirstScreen(issues: readonly Pick<CountedIssue, 'count'>[]): number {
  let stories = 0
  const enough = issues.findIndex(({ count }) => {
    stories += count
    return stories >= 12
  })
  return enough === -1 ? issues.length : enough + 1
}

/** The issues with stories that link the name, newest first. */
export function issuesWithName({ stories }: GlossaryName, issues: readonly CatalogueIssue[]): CountedIssue[] {
  return issues.flatMap((issue) => {
    const count = stories[issue.id]
    return count === undefined ? [] : [{ issue, count }]
  })
}
