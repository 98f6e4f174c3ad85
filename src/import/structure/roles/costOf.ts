import { besideCosts } from './besideCosts.ts'
import type { Role } from './role.ts'
import type { Seen } from './seen/seenIn.ts'
import { storyCosts } from './storyCosts.ts'

const never = Number.POSITIVE_INFINITY

/** What a block may be besides that for which its words were taken. */
const instead: Partial<Record<Seen['block']['kind'], Partial<Record<Role, number>>>> = {
  masthead: { headline: 3, aside: 3, body: 6, section: 3 },
  furniture: { cell: 0.5 },
  sources: { aside: 4, body: 5, caption: 4 },
  'section-latest': { headline: 6, aside: 6 },
  'section-relevant': { headline: 6, aside: 6 },
  mark: { aside: 4 },
  date: { cell: 3 },
  link: {},
}

/** The cost of taking a block for a role. Infinite if it cannot have it. */
export function costOf(role: Role, seen: Seen): number {
  const { kind } = seen.block
  if (kind === 'text') {
    const rules = storyCosts[role] ?? besideCosts[role]
    return rules ? rules.reduce((sum, [cost, when]) => (when(seen) ? sum + cost : sum), 0) : never
  }
  if (role === 'contents' && seen.repeats === 'later') return 0
  if (role === kind) return seen.repeats === 'later' ? 3 : 0
  return instead[kind]?.[role] ?? never
}
