import type { Bead } from '../../src/import/pair/fit.ts'

/** The numbers of an English sentence and a Chinese clause. */
type Pair = `${number}-${number}`

/** Sentences and clauses of a segment, counted from 0. */
export type HandPair = readonly [en: readonly number[], zh: readonly number[]]

/** Every pair in the beads. */
export function pairsOf(beads: readonly Bead[]): Pair[] {
  return beads.flatMap(({ en, zh }) => crossed(numbers(...en), numbers(...zh)))
}

export function handPairsOf(pairs: readonly HandPair[]): Pair[] {
  return pairs.flatMap(([en, zh]) => crossed(en, zh))
}

/** The harmonic mean of precision and recall. */
export function f1(found: readonly string[], wanted: readonly string[]): number {
  const right = found.filter((pair) => wanted.includes(pair)).length
  return (2 * right) / (found.length + wanted.length)
}

function crossed(en: readonly number[], zh: readonly number[]): Pair[] {
  return en.flatMap((one) => zh.map((other): Pair => `${one}-${other}`))
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
