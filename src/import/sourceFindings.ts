import type { Issue } from '../archive/issue.ts'
import type { Finding, SaidBy } from '../messages/finding.ts'
import type { en } from './messages/en.ts'

/** The rules of the import. */
export type ImportRule =
  | 'import-body'
  | 'import-link'
  | 'import-pairs'
  | 'import-place'
  | 'import-source'
  | 'import-topic'
  | 'import-translation'
  | 'import-unplaced'

/** An import's finding without the fields that all of them share. */
export type Part = {
  [Rule in ImportRule]: SaidBy<typeof en, Rule> & Pick<Finding, 'code' | 'params'> & { readonly rule: Rule }
}[ImportRule] & { readonly place: string }

/** The sources of an issue or a story for which the newsletter gives no Chinese name. */
export function sourceFindings({ sources = [] }: Pick<Issue, 'sources'>, place: string): Part[] {
  const names = sources.flatMap(({ en, zh }) => (en === zh ? [en] : []))
  return names.length === 0 ? [] : [{ rule: 'import-source', code: 'unnamed', params: { names }, place }]
}
