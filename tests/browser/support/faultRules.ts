import type { Fault } from './fault.ts'

/** An active fault, how many requests it has affected, and how to remove it. */
export type Rule = { readonly hits: number; readonly remove: () => void }

/** The active faults. If several match an address, the latest that is not used up counts. */
export class FaultRules {
  readonly #active = new Set<{ readonly pattern: RegExp; readonly fault: Fault; hits: number }>()

  add(pattern: RegExp, fault: Fault): Rule {
    const rule = { pattern, fault, hits: 0, remove: () => void this.#active.delete(rule) }
    this.#active.add(rule)
    return rule
  }

  clear(): void {
    this.#active.clear()
  }

  /** The fault for this request, if any; this counts as one hit. */
  take(url: string): Fault | undefined {
    const rule = [...this.#active].findLast(
      ({ pattern, fault: { times = Number.POSITIVE_INFINITY }, hits }) =>
        hits < times && matches(pattern, url),
    )
    if (rule) rule.hits += 1
    return rule?.fault
  }
}

/** Whether the pattern matches. `test` remembers its last index with the g flag; `search` does not. */
export function matches(pattern: RegExp, url: string): boolean {
  return url.search(pattern) >= 0
}
