import type { Language } from '../../archive/languages.ts'
import { type Anchors, anchorsOf, compareAnchors, joinAnchors } from './anchors.ts'
import type { Clause } from './splitSentences.ts'
import { type WordEvidence, wordEvidence } from './wordEvidence.ts'

/** Sentences `en[0]` to `en[1]` and clauses `zh[0]` to `zh[1]` that translate each other; ends are exclusive. */
export type Bead = { readonly en: readonly [number, number]; readonly zh: readonly [number, number] }

/** Whether the bead has a sentence without a counterpart. */
function isSingle({ en, zh }: Bead): boolean {
  return en[0] === en[1] || zh[0] === zh[1]
}

/** How many sentences of each language a bead has: `2-1`. Its last clause ends one, even at a semicolon. */
function kindOf({ en, zh: [from, to] }: Bead, clauses: readonly Clause[]): string {
  const ends = clauses.slice(from, to).filter((clause, at) => clause.endsSentence || from + at === to - 1)
  return `${en[1] - en[0]}-${ends.length}`
}

/*
 * Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (Computational Linguistics 19, 1993): the
 * probability of each kind of bead, and of a length that differs this far from the expected one. In our version a
 * sentence without a counterpart costs the same whatever its length, because news drops long sentences too. The numbers
 * were chosen on the July 2021 newsletter, complete and with each sentence left out in turn.
 */
const chances: Readonly<Record<string, number>> = {
  '1-1': 0.85,
  '1-0': 0.02,
  '0-1': 0.02,
  '1-2': 0.06,
  '2-1': 0.06,
  '2-2': 0.01,
}
const cutAtSemicolon = 0.35
/** Chinese characters for one English letter. */
const usualRatio = 0.29
const anchorScore = 1.4
const anchorCost = 1.2

type Side = { readonly length: number; readonly anchors: Anchors }

/** The cost of a bead. Undefined if it joins more than a bead may. */
export type CostOf = (bead: Bead) => number | undefined

/** Compares a text's sentences with the clauses of its translation by length, figures, names and words. */
export function beadCosts(en: readonly string[], zh: readonly Clause[]): CostOf {
  const chinese = zh.map(({ text }) => text)
  const sides = { en: sidesOf(en, 'en'), zh: sidesOf(chinese, 'zh') }
  const words = wordEvidence(en, chinese)
  return (bead) => {
    const chance = chances[kindOf(bead, zh)]
    if (chance === undefined || isSingle(bead)) return chance && -Math.log(chance)
    const [left, right] = [together(sides.en.slice(...bead.en)), together(sides.zh.slice(...bead.zh))]
    const cut = zh[bead.zh[1] - 1]?.endsSentence === false ? -Math.log(cutAtSemicolon) : 0
    const { shared, apart } = compareAnchors(left.anchors, right.anchors)
    const lengths = lengthCost(left.length, right.length / usualRatio)
    const anchors = apart * anchorCost - shared * anchorScore
    return -Math.log(chance) + lengths + cut + anchors - evidenceFor(bead, words)
  }
}

/** The evidence that the words of both sides give for a bead. */
function evidenceFor({ en, zh }: Bead, words: WordEvidence): number {
  let sum = 0
  for (let at = en[0]; at < en[1]; at += 1) sum += words.ofSentence(at, zh)
  for (let at = zh[0]; at < zh[1]; at += 1) sum += words.ofClause(at, en)
  return sum
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

/** The variance per letter of the difference in length between a text and its translation. */
const variance = 10

/** The negative logarithm of the probability that two translations differ in length by at least this much. */
function lengthCost(one: number, other: number): number {
  const mean = (one + other) / 2
  const delta = Math.abs(one - other) / Math.sqrt(Math.max(1, mean) * variance)
  // Within 0.4 of the logarithm of the normal distribution's tail, up to a delta of 4.
  return delta ** 2 / 2 + 0.6 * delta
}
