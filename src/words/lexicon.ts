import { createRequire } from 'node:module'
import { invariant } from '../archive/invariant.ts'
import { memoized, once } from '../archive/memoize.ts'
import { markTone } from '../archive/words/markTones.ts'
import type { WordLikelihoods } from '../archive/words/segmentText.ts'
import { splitPinyin } from '../archive/words/splitPinyin.ts'
import { noWordList, type WordList } from '../archive/words/wordList.ts'
import { commonWords, isCommonWord } from './commonWords.ts'
import { type Dictionary, type DictionaryEntry, dictionary, lengthsOf } from './dictionary.ts'
import { everydayWords } from './everydayWords.ts'
import { isNumeral } from './numerals.ts'
import { spell } from './spell.ts'
import { placeOf, readWordFile } from './wordFile.ts'
import {
  type CountedWord,
  lengthsOfNew,
  listedByEditor,
  type WordEvidence,
  wordLikelihood,
} from './wordLikelihood.ts'

/**
 * One way to read a word: a syllable for each character, with tone marks; the same as it is written; and the senses that
 * belong to it.
 */
export type Reading = {
  readonly syllables: readonly string[]
  readonly pinyin: string
  readonly senses: readonly string[]
}

/** All that the build knows about Chinese words. */
export type Lexicon = WordLikelihoods & {
  /** Whether the dictionary, the table of common words or the archive’s editor has the word. */
  readonly isListed: (word: string) => boolean
  /** The lengths of those of these words that begin with two UTF-16 units. */
  readonly listedLengths: (beginning: string) => readonly number[]
  /** The readings of a word, the usual one first. None if the dictionary lacks it. */
  readonly readingsOf: (word: string) => readonly Reading[]
  /** The most common reading of a word, also of one that the dictionary lacks: `pián yi`. */
  readonly usualSyllables: (word: string) => readonly string[] | undefined
  /** The word's rank among all words by frequency, from 1. Undefined for a word that is beyond the most common 8,000. */
  readonly rankOf: (word: string) => number | undefined
  /** Whether the word is a verb most of the time. */
  readonly isVerb: (word: string) => boolean
}

/**
 * Makes a lexicon of the words of CC-CEDICT with jieba's frequencies and pinyin-pro's readings, and an archive's own words
 * before them. It takes a quarter of a second, and remembers each word that it is asked for: keep one while you need it, and
 * then let it go.
 */
export function lexicon({ words, hidden }: WordList = noWordList): Lexicon {
  const base = makeLexicon(dictionary(), readFrequencies(), readUsual())
  if (words.length + hidden.length === 0) return base
  const own = new Map(words.map((word) => [word.zh, [ownReading(word)]]))
  const ownLengths = lengthsOf(own.keys())
  const isShown = (word: string, sense: string) =>
    !hidden.some((one) => one.zh === word && sense.includes(one.sense))
  const withoutHidden = (word: string) =>
    base.readingsOf(word).map((reading) => ({
      ...reading,
      senses: reading.senses.filter((sense) => isShown(word, sense)),
    }))
  const changed = new Set(hidden.map(({ zh }) => zh))
  return {
    ...base,
    isListed: (word) => own.has(word) || base.isListed(word),
    listedLengths: (beginning) => [...base.listedLengths(beginning), ...ownLengths(beginning)],
    lengthsFrom: (beginning) => [...new Set([...base.lengthsFrom(beginning), ...ownLengths(beginning)])],
    likelihoodOf: (word) => (own.has(word) ? listedByEditor : base.likelihoodOf(word)),
    readingsOf: memoized(
      (word) => own.get(word) ?? (changed.has(word) ? withoutHidden(word) : base.readingsOf(word)),
    ),
  }
}

const unknownWord: readonly Reading[] = []

function ownReading({ zh, pinyin, senses }: WordList['words'][number]): Reading {
  const syllables = splitPinyin(pinyin, zh.length)
  return { syllables: invariant(syllables, 'pinyin of a listed word'), pinyin, senses }
}

function makeLexicon(words: Dictionary, frequencies: Frequencies, usual: Usual): Lexicon {
  const { counts, countedLengths, total, common } = frequencies
  const commonLengths = lengthsOf([...commonWords(), ...everydayWords])
  const usualSyllables = memoized(usual)
  const uses = once(() => {
    const counted = new Map<string, number>()
    for (const [word, count] of common)
      for (const character of word) counted.set(character, (counted.get(character) ?? 0) + count)
    return counted
  })
  const evidence: WordEvidence = {
    isHeadword: words.has,
    isCommon: (word) => isCommonWord(word) || everydayWords.has(word),
    counts,
    total,
    freedomOf: memoized((character) => {
      const { count } = counts(character)
      return (count + 1) / (Math.max(count, uses().get(character) ?? 0) + 20)
    }),
  }
  const listedLengths = (beginning: string) => [...words.lengthsFrom(beginning), ...commonLengths(beginning)]
  const spelling = {
    listedLengths,
    isListed: (word: string) => words.has(word) || isCommonWord(word),
    likelihoodOf: (word: string) => wordLikelihood(word, evidence),
    lengthsFrom: (beginning: string) => {
      const known = [...listedLengths(beginning), ...countedLengths(beginning)]
      return [...new Set([...lengthsOfNew(beginning, evidence), ...known])]
    },
  }
  const readingsOf = memoized((word: string): readonly Reading[] => {
    if (!words.has(word)) return unknownWord
    return usualFirst(readingsIn(words.entriesOf(word)), usualSyllables(word)).map((reading) => {
      let pinyin: string | undefined
      return {
        ...reading,
        // Few of the words that a text may have are in it.
        get pinyin() {
          pinyin ??= spell(word, reading.syllables, spelling)
          return pinyin
        },
      }
    })
  })
  const ranked = [...words.headwords()].filter((word) => common.has(word))
  ranked.sort((one, other) => (common.get(other) ?? 0) - (common.get(one) ?? 0))
  const ranks = new Map(ranked.map((word, index) => [word, index + 1]))
  return {
    ...spelling,
    readingsOf,
    usualSyllables,
    rankOf: (word) =>
      everydayWords.has(word) || isNumeral(word)
        ? Math.min(everydayRank, ranks.get(word) ?? everydayRank)
        : ranks.get(word),
    isVerb: memoized((word) => {
      const part = counts(word).part
      return part === 'v' || (part !== 'vn' && readingsOf(word)[0]?.senses[0]?.startsWith('to ') === true)
    }),
  }
}

const everydayRank = 1000

const uncounted: CountedWord = { count: 0, part: '' }

type Frequencies = ReturnType<typeof readFrequencies>

/** More than 8,000 headwords were counted this often. */
const commonCount = 300

const [newline, space, zero] = [10, 32, 48] as const

/** Reads the frequencies of 350,000 Chinese words. Each line has a word, its count and its part of speech. */
function readFrequencies() {
  const require = createRequire(import.meta.url)
  const { bytes, find } = readWordFile(require.resolve('@node-rs/jieba/dict.txt'), '\n', ' ')
  const common = new Map<string, number>()
  let total = 0
  for (let start = 0; start < bytes.length; ) {
    const end = placeOf(space, bytes, start)
    const count = numberAt(end + 1, bytes)
    total += count
    if (count >= commonCount) common.set(bytes.toString('utf8', start, end), count)
    start = placeOf(newline, bytes, end) + 1
  }
  const counts = (word: string): CountedWord => {
    const at = find(word)
    if (at === undefined) return uncounted
    const [, count, part = ''] = bytes.toString('utf8', at, placeOf(newline, bytes, at)).split(' ')
    return { count: Number(count), part }
  }
  return {
    // A word is asked for several times in a row, and each of some thousand characters again and again.
    counts: memoized(counts, 20_000),
    /** The lengths of the counted words that begin with these characters. The file has them in the order of their bytes. */
    countedLengths: (beginning: string) => {
      const wanted = Buffer.from(beginning)
      const order = (start: number) => {
        const differs = wanted.findIndex((byte, at) => byte !== bytes[start + at])
        return differs === -1 ? 0 : (bytes[start + differs] ?? 0) - (wanted[differs] ?? 0)
      }
      const lineAfter = (start: number) => placeOf(newline, bytes, start) + 1
      let first = 0
      for (let last = bytes.length; first < last; ) {
        let start = (first + last) >> 1
        while (start > first && bytes[start - 1] !== newline) start--
        if (order(start) < 0) first = lineAfter(start)
        else last = start
      }
      const lengths: number[] = []
      for (; order(first) === 0; first = lineAfter(first))
        lengths.push(bytes.toString('utf8', first, placeOf(space, bytes, first)).length)
      return lengths
    },
    /** The total of all occurrences. */
    total,
    /** The counts of the most common words. */
    common,
  }
}

/** The number that begins at a place. */
function numberAt(start: number, bytes: Buffer): number {
  let number = 0
  for (let at = start; ; at++) {
    const digit = (bytes[at] ?? 0) - zero
    if (digit < 0) return number
    number = 10 * number + digit
  }
}

/** The usual syllables of a word. */
type Usual = (word: string) => readonly string[] | undefined

/** Opens the list of the usual readings of 350,000 words: `"便宜": [ "pián yi", …` on lines of their own. */
function readUsual(): Usual {
  const require = createRequire(import.meta.url)
  const { bytes, find } = readWordFile(require.resolve('@pinyin-pro/data/complete.json'), '\n  "', '"')
  return (word) => {
    const at = find(word)
    if (at === undefined) return undefined
    const start = bytes.indexOf('"', at + 1) + 1
    const syllables = bytes.toString('utf8', start, bytes.indexOf('"', start)).split(' ')
    // The list writes 一 and 不 as people say them before other tones.
    return syllables.map((syllable, index) => unchanged.get(`${word.charAt(index)}${syllable}`) ?? syllable)
  }
}

const unchanged: ReadonlyMap<string, string> = new Map([
  ['一yí', 'yī'],
  ['一yì', 'yī'],
  ['不bú', 'bù'],
])

type Unwritten = Omit<Reading, 'pinyin'>

/**
 * The readings in a word's entries, each once. A reading that is only a surname, or only a variant of another word, comes
 * last.
 */
function readingsIn(entries: readonly DictionaryEntry[]): Unwritten[] {
  const groups = new Map<string, DictionaryEntry[]>()
  for (const entry of entries) {
    const key = entry.pinyin.toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const readings = [...groups.values()].map(readingOf)
  const isUsual = ({ senses }: Unwritten) => senses.some((sense) => !isOnlyReference(sense))
  return [...readings.filter(isUsual), ...readings.filter((one) => !isUsual(one))]
}

/** The reading with these syllables comes first: 便宜 is pián yi, then biàn yí. */
function usualFirst(readings: Unwritten[], syllables: readonly string[] | undefined): Unwritten[] {
  const usual = syllables?.join(' ')
  const at = readings.findIndex((one) => one.syllables.join(' ').toLowerCase() === usual)
  const first = readings[at]
  const isOnlyName = first?.senses.every(isOnlyReference)
  return first && !isOnlyName ? [first, ...readings.filter((one) => one !== first)] : readings
}

/**
 * Common words come before proper names: 年 is first a year, and then a surname. Of words that are written alike only in
 * simplified characters, the one with most senses comes first, and the others after two of its senses: 面 is a face, and
 * then 麵, flour.
 */
function readingOf(entries: readonly DictionaryEntry[]): Unwritten {
  const sorted = entries.toSorted((one, other) => rank(one) - rank(other) || sensesIn(other) - sensesIn(one))
  const [usual, ...more] = sorted
  const { pinyin, english: first } = invariant(usual, 'entry of the reading')
  const others = more.map(({ english }) => english)
  const senses = [
    ...first.slice(0, 2),
    ...others.flatMap((senses) => senses.slice(0, 1)),
    ...first.slice(2),
    ...others.flatMap((senses) => senses.slice(1)),
  ]
  return {
    // Places are named after a bend, not a song: 曲靖.
    syllables: pinyin
      .replace(/^Qu3 /, 'Qu1 ')
      .split(' ')
      .filter((part) => /\p{L}/u.test(part))
      .map(markTone),
    senses: [...senses.filter((sense) => !isOnlyReference(sense)), ...senses.filter(isOnlyReference)],
  }
}

function rank({ pinyin, english }: DictionaryEntry): number {
  return (/^\p{Lu}/u.test(pinyin) ? 2 : 0) + (english.some((sense) => sense.includes('variant of ')) ? 1 : 0)
}

function sensesIn({ traditional, simplified, english }: DictionaryEntry): number {
  return english.length + (traditional === simplified ? 0 : 0.5)
}

/** Whether a sense only names a family, or sends the reader to another word. */
function isOnlyReference(sense: string): boolean {
  return /^(?:\((?:old|archaic|Tw)\) )?(?:surname |(?:\w+ )?variant of |see |also written )|\bsurname\b/.test(
    sense,
  )
}
