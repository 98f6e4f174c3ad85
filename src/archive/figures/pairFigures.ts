import type { Figure } from './figure.ts'
import { figuresAgree } from './figuresAgree.ts'
import { findFigures } from './findFigures.ts'

/** Two figures that say the same. `rounded` is set if they agree only because one is rounded or leaves out a unit. */
export type FigurePair = {
  readonly en: Figure
  readonly zh: Figure
  readonly rounded: boolean
}

export type PairedFigures = {
  readonly pairs: readonly FigurePair[]
  readonly unmatched: { readonly en: readonly Figure[]; readonly zh: readonly Figure[] }
}

/** Pairs the figures of an English text with those of its Chinese counterpart. */
export function pairFigures(en: string, zh: string): PairedFigures {
  return pairFound(findFigures(en, 'en'), findFigures(zh, 'zh'))
}

type Candidate = {
  readonly en: Figure
  readonly zh: Figure
  readonly score: number
  readonly distance: number
}

/** Pairs figures that were already found: best agreement first; among equals, the nearest in order. */
export function pairFound(en: readonly Figure[], zh: readonly Figure[]): PairedFigures {
  const taken = new Set<Figure>()
  const pairs: FigurePair[] = []
  for (const { score, ...candidate } of candidates(en, zh)) {
    if (taken.has(candidate.en) || taken.has(candidate.zh)) continue
    taken.add(candidate.en).add(candidate.zh)
    pairs.push({ en: candidate.en, zh: candidate.zh, rounded: score < 3 })
  }
  const open = (figures: readonly Figure[]) => figures.filter((figure) => !taken.has(figure))
  const ends = pairRangeEnds(en, zh, open)
  for (const pair of ends) taken.add(pair.en).add(pair.zh)
  return {
    pairs: [...pairs, ...ends].sort((a, b) => a.en.start - b.en.start),
    unmatched: { en: open(en), zh: open(zh) },
  }
}

function candidates(en: readonly Figure[], zh: readonly Figure[]): Candidate[] {
  const found: Candidate[] = []
  en.forEach((a, i) => {
    zh.forEach((b, j) => {
      const agreement = figuresAgree(a, b)
      // Among pairs that agree equally, pair the certain figures first.
      const score = agreement - (a.weak ? 0.25 : 0) - (b.weak ? 0.25 : 0)
      if (agreement > 0)
        found.push({ en: a, zh: b, score, distance: Math.abs(i / en.length - j / zh.length) })
    })
  })
  return found.sort((x, y) => y.score - x.score || x.distance - y.distance)
}

type Open = (figures: readonly Figure[]) => readonly Figure[]

/**
 * “From 3 to 5 million” is one range in one language but may be two figures in the other.
 * @param open selects the figures that have no counterpart yet
 */
function pairRangeEnds(en: readonly Figure[], zh: readonly Figure[], open: Open): FigurePair[] {
  const ends = (ranges: readonly Figure[], others: readonly Figure[]) =>
    open(ranges).flatMap((range) => endsIn(range, open(others)).map((end) => ({ range, end })))
  return [
    ...ends(en, zh).map(({ range, end }) => ({ en: range, zh: end, rounded: false })),
    ...ends(zh, en).map(({ range, end }) => ({ en: end, zh: range, rounded: false })),
  ]
}

function endsIn(range: Figure, others: readonly Figure[]): Figure[] {
  const found = endsOf(range).map((end) => others.find((other) => figuresAgree(end, other) > 0))
  return found.length > 0 && found.every((end) => end !== undefined) ? found : []
}

function endsOf(figure: Figure): Figure[] {
  if (figure.kind === 'date') {
    const { to, ...first } = figure
    return to === undefined ? [] : [first, { ...first, from: to }]
  }
  if (figure.kind !== 'quantity' || figure.high === undefined) return []
  const { high, ...low } = figure
  return [low, { ...low, ...high }]
}
