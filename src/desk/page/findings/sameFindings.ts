import type { DraftFinding } from '../../../draft/draftFinding.ts'

/** Whether two lists say the same: each check makes new ones, and most of the text need not be shown anew. */
export function sameFindings(a: readonly DraftFinding[], b: readonly DraftFinding[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, accepted }, index) => key === b[index]?.key && accepted === b[index]?.accepted)
  )
}
