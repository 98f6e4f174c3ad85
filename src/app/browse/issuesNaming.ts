import type { CatalogueIssue } from '../../archive/catalogue.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'

/** The issues with stories that link the name, newest first, and how many each has. */
export function issuesNaming(
  { stories }: GlossaryName,
  issues: readonly CatalogueIssue[],
): { readonly issue: CatalogueIssue; readonly count: number }[] {
  return issues.flatMap((issue) => {
    const count = stories[issue.id]
    return count === undefined ? [] : [{ issue, count }]
  })
}
