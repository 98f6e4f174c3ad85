import { applyChange } from '../../../draft/applyChange.ts'
import type { Step } from '../../../draft/change.ts'
import { ChangeRefused } from '../../../draft/change.ts'
import type { Draft } from '../../../draft/draft.ts'
import { isBack } from '../../../draft/history.ts'

/** What the steps that wait make of a draft; undefined where the desk's next answer must tell. */
export function withWaiting(draft: Draft, waiting: readonly Step[]): Draft | undefined {
  let next = draft
  try {
    for (const step of waiting) {
      if (isBack(step)) return undefined
      next = applyChange(next, step)
    }
    return next
  } catch (error) {
    if (error instanceof ChangeRefused) return undefined
    throw error
  }
}
