import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { memoized, once } from '../archive/memoize.ts'
import type { WordFrequencies } from '../archive/words/segmentText.ts'
import { type Dictionary, dictionary } from './dictionary.ts'
import { type DictionaryReading, wordReadings } from './wordReadings.ts'

/** All that the build knows about Chinese words. */
export type Lexicon = WordFrequencies & {
  /** The readings of a word, the usual one first. None if the dictionary lacks it. */
  readonly readingsOf: (word: string) => readonly DictionaryReading[]
  /** The word's rank among all words by frequency, from 1. Undefined if the word was not counted. */
  readonly rankOf: (word: string) => number | undefined
  /** Whether the word is a verb most of the time. */
  readonly isVerb: (word: string) => boolean
}

/** The words of CC-CEDICT with jieba's frequencies. The first call takes about a second. */
export const lexicon: () => Lexicon = once(() => makeLexicon(dictionary(), readFrequencies()))

function makeLexicon(entries: Dictionary, { words, total }: Frequencies): Lexicon {
  const readingsOf = memoized((word: string) => wordReadings(entries.get(word) ?? []))
  const ranks = rankByCount(entries, words)
  return {
    ...frequenciesOf(entries, words),
    total,
    readingsOf,
    rankOf: (word) => ranks.get(word),
    isVerb: (word) => {
      const part = words.get(word)?.part
      return part === 'v' || (part !== 'vn' && readingsOf(word)[0]?.senses[0]?.startsWith('to ') === true)
    },
  }
}

function frequenciesOf(
  entries: Dictionary,
  words: Frequencies['words'],
): Pick<WordFrequencies, 'frequencyOf' | 'lengthsFrom'> {
  const frequencies = new Map<string, number>()
  const lengths = new Map<string, number[]>()
  for (const word of entries.keys()) {
    frequencies.set(word, frequency(word, words.get(word)?.count))
    const beginning = word.slice(0, 2)
    const before = lengths.get(beginning)
    if (!before) lengths.set(beginning, [word.length])
    else if (!before.includes(word.length)) before.push(word.length)
  }
  return {
    frequencyOf: (word) => frequencies.get(word),
    lengthsFrom: (beginning) => lengths.get(beginning) ?? none,
  }
}

const none: readonly number[] = []

/**
 * A long word that only the dictionary has is likelier than its parts: 大数据. A short one that hardly ever occurs is
 * often a rare place or an abbreviation, whose characters mean something else: 和政, 业大.
 */
function frequency(word: string, count = 0): number {
  if (word.length > 2) return Math.max(50, count)
  return word.length === 2 && count <= rarest ? 1 : Math.max(1, count)
}

/** The frequency that jieba's list gives to words that were not counted. */
const rarest = 5

function rankByCount(entries: Dictionary, words: Frequencies['words']): ReadonlyMap<string, number> {
  const counted = [...entries.keys()].flatMap((word) => {
    const count = words.get(word)?.count
    return count === undefined ? [] : [{ word, count }]
  })
  return new Map(
    counted.sort((one, other) => other.count - one.count).map(({ word }, index) => [word, index + 1]),
  )
}

/** What jieba's list says about a word: how often it was counted, and its part of speech, such as `vn`. */
type CountedWord = { readonly count: number; readonly part: string }

type Frequencies = ReturnType<typeof readFrequencies>

/**
 * Reads the frequencies of 350,000 Chinese words, which takes a third of a second.
 * @returns the words, and the total of all occurrences
 */
function readFrequencies() {
  const require = createRequire(import.meta.url)
  const file = require.resolve('@node-rs/jieba/dict.txt')
  const words = new Map<string, CountedWord>()
  let total = 0
  for (const [, word = '', count, part = ''] of readFileSync(file, 'utf8').matchAll(
    /^(\S+) (\d+) ?(\S*)/gm,
  )) {
    words.set(word, { count: Number(count), part })
    total += Number(count)
  }
  return { words, total }
}
