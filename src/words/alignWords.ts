import { memoized, once } from '../archive/memoize.ts'
import { type EnglishWord, englishWords } from '../archive/words/touchedWord.ts'
import { alikeTo, keyOf, type Meaning, stemsOf, weights } from './meanings.ts'

/** A Chinese word, and what may translate it. */
export type Alignable<M extends Meaning> = {
  readonly meanings: readonly M[]
  /** The English words that are known to translate it, such as those of a name. */
  readonly english?: readonly number[] | undefined
}

/** The indexes of the English words that translate a Chinese word, and the meaning that they have. */
export type Alignment<M> = { readonly english: readonly number[]; readonly meaning?: M | undefined }

type Candidate<M> = {
  readonly word: number
  readonly english: readonly number[]
  readonly meaning: M
  readonly quality: number
}

/** Less certain translations are not shown. */
const leastScore = 0.36

/**
 * Finds for each Chinese word the English words that translate it. The most certain translations come first: words with
 * the same meaning, near other words that have been found. Each English word is spent once, so the second 科技 answers
 * another “science” than the first. Nothing is guessed: a word without a likely translation has none.
 */
export function alignWords<M extends Meaning>(words: readonly Alignable<M>[], en: string): Alignment<M>[] {
  const english = englishWords(en)
  const found = words.map((word): Alignment<M> => ({ english: word.english ?? [] }))
  const spent = new Set(found.flatMap((one) => one.english))
  let open = candidatesIn(words, english).sort((one, other) => other.quality - one.quality)
  for (;;) {
    open = open.filter(
      (one) => found[one.word]?.english.length === 0 && !one.english.some((index) => spent.has(index)),
    )
    const best = mostCertain(open, found, words.length / Math.max(1, english.length))
    if (!best) return found
    found[best.word] = { english: best.english, meaning: best.meaning }
    for (const index of best.english) spent.add(index)
  }
}

/** @param open those of the best quality first */
function mostCertain<M>(
  open: readonly Candidate<M>[],
  found: readonly Alignment<M>[],
  ratio: number,
): Candidate<M> | undefined {
  let best: Candidate<M> | undefined
  let most = leastScore
  for (const one of open) {
    // Nothing is nearer than next to it.
    if (one.quality <= most) break
    const score = one.quality * nearness(one, found, ratio)
    if (score > most) {
      best = one
      most = score
    }
  }
  return best
}

/**
 * How near the English words are to those of the neighbours, from 0 to 1. Without neighbours, words at the same share of
 * both texts are near.
 */
function nearness<M>({ word, english }: Candidate<M>, found: readonly Alignment<M>[], ratio: number): number {
  const at = english[0] ?? 0
  let nearest: number | undefined
  for (const by of [-1, 1]) {
    for (let steps = 1; steps <= reach; steps++) {
      const neighbour = found[word + by * steps]?.english
      if (!neighbour) break
      if (neighbour.length === 0) continue
      const distance = Math.max(0, Math.min(...neighbour.map((one) => Math.abs(one - at))) - steps)
      nearest = Math.min(nearest ?? distance, distance)
      break
    }
  }
  const far = nearest ?? Math.abs(at - word / ratio) / 2
  return 1 / (1 + far / 12)
}

/** How many words away a neighbour may be. */
const reach = 4

function candidatesIn<M extends Meaning>(
  words: readonly Alignable<M>[],
  english: readonly EnglishWord[],
): Candidate<M>[] {
  const keys = english.map(({ text }) => keyOf(text))
  const places = new Map<string, number[]>()
  const stems = new Map<string, number[]>()
  keys.forEach((key, index) => {
    places.set(key, [...(places.get(key) ?? []), index])
    for (const stem of stemsOf(key)) stems.set(stem, [...(stems.get(stem) ?? []), index])
  })
  // Senses of different words have many keys in common.
  const certain = memoized((key: string): readonly Place[] => {
    const same = places.get(key)
    if (same) return same.map((index) => ({ index, quality: weights.full }))
    const derived = stemsOf(key).flatMap((stem) => stems.get(stem) ?? [])
    return derived.length === 0
      ? nowhere
      : [...new Set(derived)].map((index) => ({ index, quality: weights.stem }))
  })
  // The words of the English text are fewer than those of all senses.
  const alike = once(() => {
    const found = new Map<string, Place[]>()
    keys.forEach((key, index) => {
      for (const [other, share] of alikeTo(key)) {
        const place = { index, quality: weights.related + Math.min(0.2, share) }
        found.set(other, [...(found.get(other) ?? []), place])
      }
    })
    return found
  })
  const likely = (key: string) => alike().get(key) ?? nowhere
  return words.flatMap(({ meanings, english: known = [] }, word) => {
    if (known.length > 0) return []
    const found = candidatesOf(word, meanings, certain)
    // Synonyms are looked for only if the English text has no word of the senses.
    return found.length > 0 ? found : candidatesOf(word, meanings, likely)
  })
}

function candidatesOf<M extends Meaning>(
  word: number,
  meanings: readonly M[],
  placesOf: (key: string) => readonly Place[],
): Candidate<M>[] {
  const found: Candidate<M>[] = []
  for (const meaning of meanings) {
    const [first, ...others] = placesOfEach(meaning.keys, placesOf)
    if (first === undefined) continue
    for (const { english, quality } of phrases([first, ...others]))
      found.push({
        word,
        english,
        meaning,
        quality: quality * meaning.weight * (1 + 0.1 * (english.length - 1)),
      })
  }
  return found
}

/** The places of each word of a meaning. None if one of them has no place. */
function placesOfEach(keys: readonly string[], placesOf: (key: string) => readonly Place[]) {
  const found: (readonly Place[])[] = []
  for (const key of keys) {
    const places = placesOf(key)
    if (places.length === 0) return []
    found.push(places)
  }
  return found
}

/** How far apart the words of a meaning may be: “made its reports public”. */
const longestPhrase = 6

const nowhere: readonly Place[] = []

type Place = { readonly index: number; readonly quality: number }

/** For each place of the first word, the nearest places of the others. */
function phrases([first = [], ...others]: readonly (readonly Place[])[]) {
  if (others.length === 0) return first.map(({ index, quality }) => ({ english: [index], quality }))
  return first.flatMap((place) => {
    const chosen = [place]
    for (const places of others) {
      const nearest = places.toSorted(
        (one, other) => Math.abs(one.index - place.index) - Math.abs(other.index - place.index),
      )[0]
      if (nearest) chosen.push(nearest)
    }
    const indexes = [...new Set(chosen.map(({ index }) => index))].sort((one, other) => one - other)
    const isPhrase = (indexes.at(-1) ?? 0) - (indexes[0] ?? 0) <= longestPhrase
    return isPhrase ? [{ english: indexes, quality: Math.min(...chosen.map(({ quality }) => quality)) }] : []
  })
}
