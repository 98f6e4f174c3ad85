import { memoized, memoizedByObject } from '../archive/memoize.ts'
import type { NameMention } from '../archive/names/findNames.ts'
import { type EnglishWord, englishWords } from '../archive/words/touchedWord.ts'
import { foldedWords } from './englishWords.ts'

/** The Chinese words that answer an English word: their indexes, and the English word's index in its text. */
export type Answer = { readonly english: number; readonly chinese: readonly number[] }

/**
 * A piece of the Chinese text, and the id of its name, if it is one. A piece that is not a word has no
 * senses.
 */
export type Answering = {
  readonly text: string
  readonly senses: readonly string[]
  readonly name?: string | undefined
}

type Pair = {
  readonly en: string
  /** The names in the English text. */
  readonly names: readonly NameMention[]
  /** The pieces of the Chinese text, in order. */
  readonly words: readonly Answering[]
}

/**
 * Finds the Chinese words of a pair that answer its English words: names that both have, and words with a
 * sense whose every word is in the English text, in any form. Of several candidates, the one at the likeliest
 * place answers. Nothing is guessed.
 */
export function wordAnswers({ en, names, words }: Pair): Answer[] {
  const english = englishWords(en).map((word) => ({ word, key: keyOf(word.text) }))
  const places = placesByKey(english)
  const candidates = candidatesByKey(words, places)
  return english.flatMap(({ word, key }, index): Answer[] => {
    const named = namedBy(word, names, words)
    if (named.length > 0) return [{ english: index, chinese: named }]
    const same = key && places.get(key)
    const may = key && candidates.get(key)
    if (!same || !may) return []
    const chosen = likeliest(may, same, index, words.length / english.length)
    return chosen === undefined ? [] : [{ english: index, chinese: [chosen] }]
  })
}

/** Indexes by key, in order. */
type Places = ReadonlyMap<string, readonly number[]>

function placesByKey(words: readonly { readonly key: string | undefined }[]): Places {
  const places = new Map<string, number[]>()
  words.forEach(({ key }, index) => {
    if (key !== undefined) add(places, key, index)
  })
  return places
}

/** The words that may answer each key: those with a sense whose every word is in the English text. */
function candidatesByKey(words: readonly Answering[], have: Places): Places {
  const candidates = new Map<string, number[]>()
  words.forEach(({ text, senses }, at) => {
    if (particles.has(text) || isOfDate(text, words[at - 1]?.text)) return
    for (const meaning of senseWords(senses))
      if (meaning.every((word) => have.has(word))) for (const key of meaning) add(candidates, key, at)
  })
  return candidates
}

function add(places: Map<string, number[]>, key: string, at: number): void {
  const before = places.get(key)
  if (!before) places.set(key, [at])
  else if (before.at(-1) !== at) before.push(at)
}

/** Characters that hold a sentence together; their many senses prove nothing. */
const particles = new Set(
  '的了着过地得和与跟同及或而且但则就都也还又再才只将把被让使给对向往从自由于在以为因所之其此该这那等一不是有没',
)

/** The 年 of 2021年 does not answer “year”, but that of 两年 does. */
function isOfDate(text: string, before = ''): boolean {
  return text === '年' ? /\d{4}$/.test(before) : /^[月日]$/.test(text) && /\d$/.test(before)
}

/** The Chinese words of the name that the English word is part of. */
function namedBy({ start, end }: EnglishWord, names: Pair['names'], words: Pair['words']): number[] {
  const name = names.find((one) => one.start <= start && end <= one.end)
  return name ? words.flatMap((word, at) => (word.name === name.id ? [at] : [])) : []
}

/** The folded word. Undefined if it says nothing. The same words recur in every text. */
const keyOf = memoized((word: string) => (notMistakable.test(word) ? foldedWords(word)[0] : undefined))

/** “Better” is not a form of the “good” in “goods”, and “them” is not a theme. */
const notMistakable = /^(?!(?:better|best|well|them)$)/i

/**
 * The candidate at the likeliest place. If there are as many candidates as English words of this kind, they
 * answer in turn. Otherwise the nearest one answers, by its distance from the beginning.
 * @param same the indexes of the English words of this kind
 * @param ratio Chinese words per English word
 */
function likeliest(
  candidates: readonly number[],
  same: readonly number[],
  index: number,
  ratio: number,
): number | undefined {
  if (same.length === candidates.length) return candidates[same.indexOf(index)]
  const distance = (at: number) => Math.abs(at - index * ratio)
  return candidates.toSorted((one, other) => distance(one) - distance(other))[0]
}

/**
 * The folded words of each synonym in the senses, without those that say nothing: `to announce; to make
 * public` → `announc`, and `mak` with `public`. Remarks and references are left out.
 */
const senseWords = memoizedByObject((senses: readonly string[]) => senses.flatMap(wordsOfSense))

const remark = /^(?:CL:|surname |(?:\w+ )?variant of |abbr\. |see |used in |also pr|Taiwan pr)/

/** Verbs that say little alone and occur in countless senses. “Make public” says enough. */
const lightVerbs = new Set(
  'take make give go get put come bring keep set let turn add call only one'.split(' ').flatMap(foldedWords),
)

function wordsOfSense(sense: string): string[][] {
  // The words of a sense with a number mislead: 亿 is 100 million, not a million.
  if (remark.test(sense) || /\d/.test(sense)) return []
  return sense
    .replace(/\([^)]*\)|\[[^\]]*\]|\p{Script=Han}+/gu, ' ')
    .split(/[;,/]/)
    .map(foldedWords)
    .filter((words) => words.length > 1 || words.some((word) => !lightVerbs.has(word)))
}
