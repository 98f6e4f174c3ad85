import type { Draft } from '../../../draft/draft.ts'
import type { DraftFinding, Offer } from '../../../draft/draftFinding.ts'

/** For `accepted`: the issue without the acceptance that fits no finding. It is about no text, so it is no `Fixer`. */
export function fixAccepted({ issue }: Draft, { path }: DraftFinding): Offer[] {
  const at = /^\$\.accepted\[(\d+)\]$/.exec(path)?.[1]
  const acceptance = at === undefined ? undefined : issue.accepted?.[Number(at)]
  if (!acceptance) return []
  const { rule, story, reason } = acceptance
  return [
    {
      change: { kind: 'withdraw', rule, ...(story === undefined ? {} : { story }) },
      differences: [{ language: undefined, before: reason, after: '' }],
    },
  ]
}
