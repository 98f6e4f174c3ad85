import type { Language } from '../../archive/languages.ts'
import type { Clause } from './splitSentences.ts'

/** Sentences `en[0]` to `en[1]` and clauses `zh[0]` to `zh[1]` that translate each other; ends are exclusive. */
export type Bead = { readonly en: readonly [number, number]; readonly zh: readonly [number, number] }

/** Whether the bead has a sentence without a counterpart. */
export function isSingle({ en, zh }: Bead): boolean {
  return en[0] === en[1] || zh[0] === zh[1]
}

/** How many sentences of each language a bead has: `2-1`. */
export function kindOf({ en, zh }: Bead, clauses: readonly Clause[]): string {
  return `${en[1] - en[0]}-${zhSentences({ en, zh }, clauses).length}`
}

/** One of several sentences of a bead, with everything that the bead has in the other language. */
export type Part = { readonly bead: Bead; readonly language: Language }

/** The sentences that a bead joins. Empty if it has one in each language. */
export function partsOf(bead: Bead, clauses: readonly Clause[]): Part[] {
  const [from, to] = bead.en
  const english = Array.from({ length: to - from }, (_, index): Part => {
    return { bead: { en: [from + index, from + index + 1], zh: bead.zh }, language: 'en' }
  })
  const chinese = zhSentences(bead, clauses).map((zh): Part => {
    return { bead: { en: bead.en, zh }, language: 'zh' }
  })
  return [english, chinese].flatMap((parts) => (parts.length > 1 ? parts : []))
}

/** The sentences that the clauses of a bead belong to, each as a range of clauses. */
function zhSentences({ zh: [from, to] }: Bead, clauses: readonly Clause[]): Bead['zh'][] {
  const sentences: Bead['zh'][] = []
  let start = from
  for (let clause = from; clause < to; clause += 1) {
    if (clause < to - 1 && clauses[clause]?.endsSentence === false) continue
    sentences.push([start, clause + 1])
    start = clause + 1
  }
  return sentences
}
