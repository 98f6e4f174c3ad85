import type { Language } from '../../../archive/languages.ts'
import { type Anchors, anchorsOf, compareAnchors, joinAnchors } from '../text/anchors.ts'
import type { Clause } from './splitSentences.ts'

/** Sentences `en[0]` to `en[1]` and clauses `zh[0]` to `zh[1]` that translate each other; ends are exclusive. */
export type Bead = {
  readonly en: readonly [number, number]
  readonly zh: readonly [number, number]
  readonly cost: number
}

/*
 * Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (Computational Linguistics 19, 1993): the
 * probability of each kind of bead, and of a length that differs this far from the expected one. In our version a
 * sentence without a counterpart costs the same whatever its length, because news drops long sentences too. The numbers
 * were chosen on the July 2021 newsletter, whole and with each sentence left out in turn.
 */
const chances: Readonly<Record<string, number>> = {
  '1-1': 0.85,
  '1-0': 0.02,
  '0-1': 0.02,
  '1-2': 0.06,
  '2-1': 0.06,
  '2-2': 0.01,
}
const variance = 10
const cutAtSemicolon = 0.35
/** Chinese characters for one English letter, and how many letters of text outweigh this prior. */
const usualRatio = 0.29
const usualWeight = 1000
const anchorScore = 1.4
const anchorCost = 1.2
const mostClauses = 8
/** How far an alignment may leave even progress through both texts: in sentences, and as a share of the text. */
const widestDrift = { clauses: 40, share: 0.1 } as const

type Side = { readonly length: number; readonly anchors: Anchors }
type State = { readonly cost: number; readonly bead?: Bead; readonly before?: State }

/**
 * Aligns the sentences of a text with the clauses of its translation, in order, at the lowest cost. It may cut a
 * Chinese sentence at its semicolons. A bead has at most two sentences of each language.
 */
export function alignSentences(en: readonly string[], zh: readonly Clause[]): Bead[] {
  const ratio = charactersPerLetter(en, zh)
  const cost = beadCost(en, zh, ratio)
  const table: State[][] = []
  for (let e = 0; e <= en.length; e += 1) {
    const row: State[] = []
    table.push(row)
    for (let z = 0; z <= zh.length; z += 1)
      row.push(drifts(e / en.length, z, zh.length) ? unreachable : cheapest(table, e, z, zh, cost))
  }
  const beads: Bead[] = []
  for (let state = table.at(-1)?.at(-1); state?.bead; state = state.before) beads.unshift(state.bead)
  return beads
}

const unreachable: State = { cost: Number.POSITIVE_INFINITY }

function drifts(progress: number, clause: number, clauses: number): boolean {
  return Math.abs(progress * clauses - clause) > Math.max(widestDrift.clauses, widestDrift.share * clauses)
}

type BeadCost = (en: Bead['en'], zh: Bead['zh'], kind: string) => number

function cheapest(
  table: readonly State[][],
  e: number,
  z: number,
  zh: readonly Clause[],
  cost: BeadCost,
): State {
  if (e === 0 && z === 0) return { cost: 0 }
  let best = unreachable
  for (const fromE of [e, e - 1, e - 2]) {
    for (let fromZ = z; fromZ >= Math.max(0, z - mostClauses); fromZ -= 1) {
      const before = table[fromE]?.[fromZ]
      const kind = `${e - fromE}-${sentencesIn(zh.slice(fromZ, z))}`
      if (!before || chances[kind] === undefined) continue
      const own = cost([fromE, e], [fromZ, z], kind)
      if (before.cost + own < best.cost)
        best = { cost: before.cost + own, before, bead: { en: [fromE, e], zh: [fromZ, z], cost: own } }
    }
  }
  return best
}

/** The number of sentences that the clauses belong to. */
function sentencesIn(clauses: readonly Clause[]): number {
  return clauses.length === 0 ? 0 : clauses.slice(0, -1).filter(({ endsSentence }) => endsSentence).length + 1
}

function beadCost(en: readonly string[], zh: readonly Clause[], ratio: number): BeadCost {
  const enSides = sidesOf(en, 'en')
  const zhSides = sidesOf(
    zh.map(({ text }) => text),
    'zh',
  )
  return ([fromE, toE], [fromZ, toZ], kind) => {
    const rarity = -Math.log(chances[kind] ?? Number.MIN_VALUE)
    if (fromE === toE || fromZ === toZ) return rarity
    const left = together(enSides.slice(fromE, toE))
    const right = together(zhSides.slice(fromZ, toZ))
    const cut = zh[toZ - 1]?.endsSentence === false ? -Math.log(cutAtSemicolon) : 0
    const { shared, apart } = compareAnchors(left.anchors, right.anchors)
    return (
      rarity + lengthCost(left.length, right.length / ratio) + cut + apart * anchorCost - shared * anchorScore
    )
  }
}

/** The negative logarithm of the probability that two translations differ in length by at least this much. */
function lengthCost(one: number, other: number): number {
  const mean = (one + other) / 2
  const delta = Math.abs(one - other) / Math.sqrt(Math.max(1, mean) * variance)
  return -Math.log(Math.max(2 * (1 - normal(delta)), 1e-12))
}

/** Abramowitz and Stegun 26.2.17: the normal distribution up to `z`, for `z` ≥ 0. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}

/** Chinese characters for one English letter in this text. A short text stays near the usual ratio. */
function charactersPerLetter(en: readonly string[], zh: readonly Clause[]): number {
  const letters = en.reduce((sum, text) => sum + lengthOf(text), 0)
  const characters = zh.reduce((sum, { text }) => sum + lengthOf(text), 0)
  return (characters + usualWeight * usualRatio) / (letters + usualWeight)
}

function lengthOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function sidesOf(texts: readonly string[], language: Language): Side[] {
  return texts.map((text) => ({ length: lengthOf(text), anchors: anchorsOf(text, language) }))
}

function together(sides: readonly Side[]): Side {
  return {
    length: sides.reduce((sum, { length }) => sum + length, 0),
    anchors: joinAnchors(sides.map(({ anchors }) => anchors)),
  }
}
