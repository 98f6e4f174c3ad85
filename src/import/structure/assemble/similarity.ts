import type { Translations } from '../../../archive/bilingual.ts'

const stopWords = new Set(
  'a an and are as at be by for from has have in into is it its of off on or over that the their this to was were will with'.split(
    ' ',
  ),
)

/** The terms of a text: stems of English words, figures, and pairs of Chinese characters. */
function termsOf(text: string): Set<string> {
  const words = [...text.toLowerCase().matchAll(/\p{Script=Latin}+|\d[\d.,]*/gu)].map(([word]) =>
    word.replace(/[.,]+$/, ''),
  )
  const stems = words
    .filter((word) => !stopWords.has(word))
    .map((word) => word.replace(/(?<=.{3})(?:ing|ed|es|s)$/, ''))
  const runs = [...text.matchAll(/\p{Script=Han}+/gu)].map(([run]) => run)
  return new Set([
    ...stems,
    ...runs.flatMap((run) => [...run].slice(1).map((second, index) => run.charAt(index) + second)),
  ])
}

/** The share of a headline's terms that are in a text, from 0 to 1. Rare terms weigh more than common ones. */
export type Similarity = (headline: Translations, text: string) => number

/** @param texts all bodies of the newsletter, which show how rare a term is */
export function similarityAmong(texts: readonly string[]): Similarity {
  const counts = new Map<string, number>()
  for (const text of texts) for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weight = (term: string) => Math.log(1 + texts.length / (counts.get(term) ?? 0.5))
  const weighed = remembered((text: string) =>
    [...termsOf(text)].map((term) => ({ term, weight: weight(term) })),
  )
  const found = remembered(termsOf)
  return (headline, text) => {
    const shares = [headline.en, headline.zh].flatMap((side) =>
      side === undefined ? [] : [shareFound(weighed(side), found(text))],
    )
    return Math.max(0, ...shares)
  }
}

function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const value = known.get(text) ?? compute(text)
    if (!known.has(text)) known.set(text, value)
    return value
  }
}

type Weighed = { readonly term: string; readonly weight: number }

function shareFound(wanted: readonly Weighed[], found: ReadonlySet<string>): number {
  const all = wanted.reduce((sum, { weight }) => sum + weight, 0)
  const shared = wanted.reduce((sum, { term, weight }) => (found.has(term) ? sum + weight : sum), 0)
  return all === 0 ? 0 : shared / all
}
