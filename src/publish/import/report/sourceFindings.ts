import type { Finding } from '../../../archive/finding.ts'
import type { Issue } from '../../../archive/issue.ts'

/** A finding of an import, without what all of them share. */
export type Part = Pick<Finding, 'expected' | 'found' | 'rule'> & { readonly place: string }

/** Sources, of an issue or of a story, whose Chinese names the newsletter does not give. */
export function sourceFindings({ sources = [] }: Pick<Issue, 'sources'>, place: string): Part[] {
  const unnamed = sources.flatMap(({ en, zh }) => (en === zh ? [en] : []))
  const expected = 'their Chinese names, if they have any'
  return unnamed.length === 0 ? [] : [{ rule: 'import-source', place, found: unnamed.join(', '), expected }]
}
