import { type Bead, beadCosts, type CostOf } from './fit.ts'
import type { Clause } from './splitSentences.ts'

const mostClauses = 8
/** How far an alignment may differ from even progress through both texts: in clauses, and as a share. */
const widestDrift = { clauses: 40, share: 0.1 } as const

type State = { readonly cost: number; readonly bead?: Bead; readonly before?: State }

/**
 * Aligns the sentences of a text with the clauses of its translation, in order, at the lowest cost. It may cut a
 * Chinese sentence at its semicolons, and leave a sentence without a counterpart. A bead has at most two sentences of
 * each language.
 */
export function alignSentences(en: readonly string[], zh: readonly Clause[]): Bead[] {
  const costOf = beadCosts(en, zh)
  const table: State[][] = []
  for (let e = 0; e <= en.length; e += 1) {
    const row: State[] = []
    table.push(row)
    for (let z = 0; z <= zh.length; z += 1)
      row.push(drifts(e / en.length, z, zh.length) ? unreachable : cheapest(table, e, z, costOf))
  }
  const beads: Bead[] = []
  for (let state = table.at(-1)?.at(-1); state?.bead; state = state.before) beads.unshift(state.bead)
  return beads
}

const unreachable: State = { cost: Number.POSITIVE_INFINITY }

function drifts(progress: number, clause: number, clauses: number): boolean {
  return Math.abs(progress * clauses - clause) > Math.max(widestDrift.clauses, widestDrift.share * clauses)
}

function cheapest(table: readonly State[][], e: number, z: number, costOf: CostOf): State {
  if (e === 0 && z === 0) return { cost: 0 }
  let best = unreachable
  for (const fromE of [e, e - 1, e - 2]) {
    for (let fromZ = z; fromZ >= Math.max(0, z - mostClauses); fromZ -= 1) {
      const before = table[fromE]?.[fromZ]
      if (!before) continue
      const bead: Bead = { en: [fromE, e], zh: [fromZ, z] }
      const own = costOf(bead)
      if (own !== undefined && before.cost + own < best.cost) best = { cost: before.cost + own, before, bead }
    }
  }
  return best
}
