import type { NameMention } from '../../archive/names/findNames.ts'
import { type EnglishWord, englishWords } from '../../archive/words/englishWords.ts'
import { foldedWords } from '../dictionary/englishWords.ts'
import { senseWords } from './senseWords.ts'

/** The Chinese words that answer an English word: their indexes, and the English word's index in its text. */
export type Answer = { readonly english: number; readonly chinese: readonly number[] }

/** A piece of the Chinese text, and the id of its name, if it is one. What is no word has no senses. */
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
 * Which Chinese words of a pair answer which English words: names that both have, and words with a sense that the English
 * text has whole, in any form. Of several words, the one at the likeliest place answers. Nothing is guessed.
 */
export function wordAnswers({ en, names, words }: Pair): Answer[] {
  const english = englishWords(en)
  const keys = english.map(({ text }) => keyOf(text))
  const have = new Set(keys)
  const meanings = words.map(({ text, senses }, at) =>
    particles.has(text) || isOfDate(text, words[at - 1]?.text) ? new Set<string>() : meaningsOf(senses, have),
  )
  return english.flatMap((word, index): Answer[] => {
    const named = namedBy(word, names, words)
    if (named.length > 0) return [{ english: index, chinese: named }]
    const key = keys[index]
    if (key === undefined) return []
    const candidates = words.flatMap((_, at) => (meanings[at]?.has(key) ? [at] : []))
    const chosen = likeliest(candidates, { key, keys, index, words })
    return chosen === undefined ? [] : [{ english: index, chinese: [chosen] }]
  })
}

/** Characters that hold a sentence together; their many senses prove nothing. */
const particles = new Set(
  '的了着过地得和与跟同及或而且但则就都也还又再才只将把被让使给对向往从自由于在以为因所之其此该这那等一不是有没',
)

/** The 年 of 2021年 is no answer to “year”, but that of 两年 is. */
function isOfDate(text: string, before = ''): boolean {
  return text === '年' ? /\d{4}$/.test(before) : /^[月日]$/.test(text) && /\d$/.test(before)
}

/** The Chinese words of the name that the English word is part of. */
function namedBy({ start, end }: EnglishWord, names: Pair['names'], words: Pair['words']): number[] {
  const name = names.find((one) => one.start <= start && end <= one.end)
  return name ? words.flatMap((word, at) => (word.name === name.id ? [at] : [])) : []
}

/** “Better” is not a form of the “good” in “goods”, and “them” is no theme. */
function keyOf(word: string): string | undefined {
  return /^(?:better|best|well|them)$/i.test(word) ? undefined : foldedWords(word)[0]
}

/** The folded words of those senses whose words the English text has all. */
function meaningsOf(senses: readonly string[], have: ReadonlySet<string | undefined>): ReadonlySet<string> {
  return new Set(
    senseWords(senses)
      .filter((words) => words.every((word) => have.has(word)))
      .flat(),
  )
}

type Place = {
  readonly key: string
  readonly keys: readonly (string | undefined)[]
  readonly index: number
  readonly words: readonly Answering[]
}

/**
 * The candidate at the likeliest place: as many candidates as English words of this kind answer in turn; else the
 * nearest one by its distance from the beginning.
 */
function likeliest(candidates: readonly number[], { key, keys, index, words }: Place): number | undefined {
  const same = keys.flatMap((one, at) => (one === key ? [at] : []))
  if (same.length === candidates.length) return candidates[same.indexOf(index)]
  const distance = (at: number) => Math.abs(at / words.length - index / keys.length)
  return candidates.toSorted((one, other) => distance(one) - distance(other))[0]
}
