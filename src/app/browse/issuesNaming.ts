import type { CatalogueIssue } from '../../archive/catalogue.ts'
import type { GlossaryName } from '../../archive/names/glossary.ts'

/** The issues with stories that link the name, newest first, and how many each has. */
export function issuesNaming(
  { stories }: GlossaryName,
  issues: readonly CatalogueIssue[],
): { readonly record: CatalogueIssue; readonly count: number }[] {
  return issues.flatMap((record) => {
    const count = stories[record.id]
    return count === undefined ? [] : [{ record, count }]
  })
}
