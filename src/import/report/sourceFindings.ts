import type { Issue } from '../../archive/issue.ts'
import type { Finding } from '../../messages/finding.ts'

/** An import's finding without the fields that all of them share. */
export type Part = Pick<Finding, 'expected' | 'found' | 'rule'> & { readonly place: string }

/** The sources of an issue or a story for which the newsletter gives no Chinese name. */
export function sourceFindings({ sources = [] }: Pick<Issue, 'sources'>, place: string): Part[] {
  const unnamed = sources.flatMap(({ en, zh }) => (en === zh ? [en] : []))
  const expected = 'their Chinese names, if they have any'
  return unnamed.length === 0 ? [] : [{ rule: 'import-source', place, found: unnamed.join(', '), expected }]
}
