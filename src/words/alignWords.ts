import { memoizedByObject, once } from '../archive/memoize.ts'
import { alikeTo, type Key, keysIn, type Meaning, stemsOf, weights } from './meanings.ts'

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
  const keys = keysIn(en)
  const found = words.map((word): Alignment<M> => ({ english: word.english ?? [] }))
  const spent = new Set(found.flatMap((one) => one.english))
  let open = candidatesIn(words, keys)
  for (;;) {
    open = open.filter(
      (one) => found[one.word]?.english.length === 0 && !one.english.some((index) => spent.has(index)),
    )
    const best = mostCertain(open, found, words.length / Math.max(1, keys.length))
    if (!best) return found
    found[best.word] = { english: best.english, meaning: best.meaning }
    for (const index of best.english) spent.add(index)
  }
}

function mostCertain<M>(
  open: readonly Candidate<M>[],
  found: readonly Alignment<M>[],
  ratio: number,
): Candidate<M> | undefined {
  let best: Candidate<M> | undefined
  let most = leastScore
  for (const one of open) {
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
  english: readonly Key[],
): Candidate<M>[] {
  const same = new Map<Key, Place[]>()
  const stems = new Map<Key, Place[]>()
  english.forEach((key, index) => {
    append(same, key, { index, quality: weights.full })
    for (const stem of stemsOf(key)) append(stems, stem, { index, quality: weights.stem })
  })
  // Each key is its own first stem.
  const isDerived = (stem: Key) => stems.has(stem)
  const certain = (key: Key) =>
    stemsOf(key).some(isDerived) ? (same.get(key) ?? derivedFrom(key, stems)) : undefined
  // The words of the English text are fewer than those of all senses.
  const alike = once(() => {
    const found = new Map<Key, Place[]>()
    english.forEach((key, index) => {
      for (const [other, share] of alikeTo(key))
        append(found, other, { index, quality: weights.related + Math.min(0.2, share) })
    })
    return found
  })
  const likely = (key: Key) => alike().get(key)
  return words.flatMap(({ meanings, english: known = [] }, word) => {
    if (known.length > 0) return []
    const firsts = firstStems(meanings)
    const found = firsts.some(isDerived) ? candidatesOf(word, meanings, certain) : []
    if (found.length > 0) return found
    // Synonyms are looked for only if the English text has no word of the senses.
    return firsts.some((key) => alike().has(key)) ? candidatesOf(word, meanings, likely) : []
  })
}

/** The first keys of meanings, and their stems. The English text has none of most. */
const firstStems = memoizedByObject((meanings: readonly Meaning[]): readonly Key[] => [
  ...new Set(meanings.flatMap(({ keys }) => keys.slice(0, 1).flatMap(stemsOf))),
])

function append(lists: Map<Key, Place[]>, key: Key, place: Place): void {
  const list = lists.get(key)
  if (list) list.push(place)
  else lists.set(key, [place])
}

/** The places of words that have a stem in common with this one, each once. */
function derivedFrom(key: Key, stems: ReadonlyMap<Key, readonly Place[]>): readonly Place[] {
  const places = stemsOf(key).flatMap((stem) => stems.get(stem) ?? [])
  return [...new Map(places.map((place) => [place.index, place])).values()]
}

function candidatesOf<M extends Meaning>(
  word: number,
  meanings: readonly M[],
  placesOf: (key: Key) => Places,
): Candidate<M>[] {
  const found: Candidate<M>[] = []
  const isPlaced = (key: Key) => placesOf(key) !== undefined
  for (const meaning of meanings) {
    // The English text has few of all senses.
    if (!meaning.keys.every(isPlaced)) continue
    for (const { english, quality } of phrases(meaning.keys.map((key) => placesOf(key) ?? [])))
      found.push({
        word,
        english,
        meaning,
        quality: quality * meaning.weight * (1 + 0.1 * (english.length - 1)),
      })
  }
  return found
}

/** How far apart the words of a meaning may be: “made its reports public”. */
const longestPhrase = 6

type Place = { readonly index: number; readonly quality: number }

/** Where a word is in the English text. Undefined if it is nowhere. */
type Places = readonly Place[] | undefined

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
    const span = (indexes.at(-1) ?? 0) - (indexes[0] ?? 0)
    const gaps = span + 1 - indexes.length
    // Each word between them speaks against it.
    const quality = Math.min(...chosen.map((one) => one.quality)) / (1 + 0.2 * gaps)
    return span <= longestPhrase ? [{ english: indexes, quality }] : []
  })
}
