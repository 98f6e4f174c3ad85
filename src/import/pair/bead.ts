import type { Clause } from './splitSentences.ts'

/** Sentences `en[0]` to `en[1]` and clauses `zh[0]` to `zh[1]` that translate each other; ends are exclusive. */
export type Bead = { readonly en: readonly [number, number]; readonly zh: readonly [number, number] }

/** Whether the bead has a sentence without a counterpart. */
export function isSingle({ en, zh }: Bead): boolean {
  return en[0] === en[1] || zh[0] === zh[1]
}

/** How many sentences of each language a bead has: `2-1`. Its last clause ends one, even at a semicolon. */
export function kindOf({ en, zh: [from, to] }: Bead, clauses: readonly Clause[]): string {
  const ends = clauses.slice(from, to).filter((clause, at) => clause.endsSentence || from + at === to - 1)
  return `${en[1] - en[0]}-${ends.length}`
}
