import { memoized, memoizedByObject, once } from '../archive/memoize.ts'
import type { FindNames } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { type Piece, segmenter } from '../archive/words/segmentText.ts'
import type { EnglishWord } from '../archive/words/touchedWord.ts'
import { commonMeanings } from './commonWords.ts'
import { type EnglishName, englishNames } from './englishNames.ts'
import { foreignNames } from './foreignNames.ts'
import type { Lexicon } from './lexicon.ts'
import { type Key, keyOf, keysIn, meaningsOf, weights, wordsIn } from './meanings.ts'
import { asTwoHere, gainIfTranslated, isOftenTwoWords, isSplitByText } from './wordLikelihood.ts'

/** What is needed to split a text into words: all words, and the archive's names. */
export type WordAids = {
  readonly lexicon: Lexicon
  readonly names: readonly Name[]
  readonly find: FindNames
}

/** A piece of a text. A word may be a listed name, or one that the English text names. */
export type CutPiece = Piece & {
  readonly text: string
  readonly name?: Name | undefined
  readonly englishName?: EnglishName | undefined
}

/** No piece is longer, so that one digit of base 36 says its length. */
const longestPiece = 35

/**
 * Cuts a Chinese text into words, in order and without gaps. Listed names come first, then names that the English text
 * writes in pinyin, then words. A word that the English text translates is likelier than others.
 */
export function cutText(text: string, aids: WordAids, en = ''): CutPiece[] {
  const cut = cutter(text, en, aids.lexicon)
  const whole = once(() => cut(0, text.length))
  const words = (from: number, to: number) => (to - from === text.length ? whole() : cut(from, to))
  const english = wordsIn(en)
  // A name ends with what it is, unless another word begins there: 贵州省, 嘉陵江, but 贵州 and 省委.
  const isWord = (at: number) => words(at, Math.min(text.length, at + longestKind))[0]?.end === at + 1
  const mayBeKind = (at: number) => kindsOfPlace.includes(text.charAt(at))
  const isLonger = ({ start, end }: EnglishName) => aids.lexicon.isListed(text.slice(start, end + 1))
  const listed = aids
    .find(text, 'zh')
    .map(({ id, start, end }) => ({ id, start, end: mayBeKind(end - 1) && !isWord(end - 1) ? end - 1 : end }))
    .filter(({ start, end }) => end - start <= longestPiece)
  const isListed = (at: number) => listed.some(({ start, end }) => start <= at && at < end)
  const spelt = englishNames(en, text, isListed)
    .map((name) => withKind(name, text, english))
    .map((name) => (isLonger(name) && isWord(name.end) ? { ...name, end: name.end + 1 } : name))
    .filter((name) => !isWithin(name, whole(), aids.lexicon))
  const certain = [...listed, ...spelt]
  const isFixed = (piece: Piece) => certain.some(({ start, end }) => start < piece.end && piece.start < end)
  const mentions = aids.find(en, 'en')
  const isSpent = (index: number) => {
    const at = english[index]?.start ?? 0
    const isMentioned = mentions.some(({ start, end }) => start <= at && at < end)
    return isMentioned || spelt.some((name) => name.english.includes(index))
  }
  const loose = once(() => whole().filter((piece) => !isFixed(piece)))
  const englishOnes = [...spelt, ...foreignNames(en, loose, isSpent, aids.lexicon)]
  const fixed: CutPiece[] = [
    ...listed.map(({ id, start, end }) => ({ start, end, name: aids.names.find((one) => one.id === id) })),
    ...englishOnes.map((englishName) => ({ start: englishName.start, end: englishName.end, englishName })),
  ]
    .map((piece) => ({ ...piece, text: text.slice(piece.start, piece.end), isWord: true }))
    .sort((one, other) => one.start - other.start)
  const pieces: CutPiece[] = []
  let at = 0
  for (const piece of fixed) {
    // A kind of place, or a longer word, may reach into the next name.
    if (piece.start < at) continue
    pieces.push(...words(at, piece.start), piece)
    at = piece.end
  }
  pieces.push(...words(at, text.length))
  return pieces.flatMap(inParts)
}

/** Splits text that is not a word into parts of at most 35 units. */
function inParts(piece: CutPiece): CutPiece | CutPiece[] {
  if (piece.text.length <= longestPiece) return piece
  return [...piece.text.matchAll(/.{1,35}/gs)].map(({ 0: text, index }) => {
    const start = piece.start + index
    return { ...piece, text, start, end: start + text.length }
  })
}

const kindsOfPlace = [...'省市县区州']

/** Kinds of places, which are a part of the name in both languages: 赤水河, Chishui River. */
const kindsInEnglish = /^(?:[河江]River|湖Lake|山Mountain|镇Town|乡Township|村Village|岛Island|寺Temple)$/

/** The name with its kind of place, if both texts have it. */
function withKind(name: EnglishName, text: string, english: readonly EnglishWord[]): EnglishName {
  const next = (name.english.at(-1) ?? 0) + 1
  const hasKind = kindsInEnglish.test(`${text.charAt(name.end)}${english[next]?.text}`)
  return hasKind ? { ...name, end: name.end + 1, english: [...name.english, next] } : name
}

/** As much text shows whether a word begins with the kind of a place: 省委书记, 省长江. */
const longestKind = 5

/**
 * A word of the dictionary that is longer than a name in it stays whole, unless another word follows the name: 丽江|古城,
 * 上海|证券交易所.
 */
function isWithin({ start, end }: EnglishName, words: readonly CutPiece[], { readingsOf }: Lexicon): boolean {
  return words.some((piece) => {
    const rest = piece.text.slice(end - piece.start)
    const isNext = piece.start === start && rest.length > 1 && readingsOf(rest).length > 0
    return piece.start <= start && end < piece.end && piece.text.length > 3 && !isNext
  })
}

/** Cuts a part of the text into words: the likeliest of all ways, by what the lists and the English text say. */
function cutter(text: string, en: string, lexicon: Lexicon): (from: number, to: number) => CutPiece[] {
  const keys = new Set(keysIn(en))
  const isKey = (key: Key) => keys.has(key)
  const isInEnglish = (synonym: readonly Key[]) => synonym.every(isKey)
  const { possibleAt, lengthsAt } = possibleWords(lexicon)
  const split = segmenter(text, {
    likelihoodAt: (start, end) => {
      const { likelihood, synonyms, gain } = possibleAt(text, start, end)
      if (likelihood === undefined) return undefined
      const known = synonyms.some(isInEnglish) ? likelihood + gain : likelihood
      return isSplitByText(text, start, end) ? known + asTwoHere : known
    },
    lengthsAt: (start) => lengthsAt(text, start),
  })
  return (from, to) =>
    split(from, to).map(({ start, end, isWord }) => ({ text: text.slice(start, end), start, end, isWord }))
}

/** Texts have far more pairs of characters than words. */
const mostWords = 100_000

/**
 * How likely characters are a word before their text is known, and how much likelier if the English has a synonym of it. At
 * most two are found by their codes as one number, ten times as fast as by a part of the text.
 */
const possibleWords = memoizedByObject((lexicon: Lexicon) => {
  const possible = (word: string) => {
    const likelihood = lexicon.likelihoodOf(word)
    const synonyms = lexicon.isListed(word) ? synonymsOf(word, lexicon) : []
    return { likelihood, synonyms, gain: gainIfTranslated(word) }
  }
  const short = memoized((units: number) => possible(textOf(units)), mostWords)
  const longer = memoized(possible, mostWords)
  const lengths = memoized((units: number) => lexicon.lengthsFrom(textOf(units)), mostWords)
  return {
    possibleAt: (text: string, start: number, end: number) =>
      end - start > 2 ? longer(text.slice(start, end)) : short(unitsAt(text, start, end)),
    lengthsAt: (text: string, start: number) =>
      lengths(unitsAt(text, start, Math.min(start + 2, text.length))),
  }
})

/** One or two UTF-16 units as a number. */
function unitsAt(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  return end - start === 1 ? first : (first << 16) | text.charCodeAt(start + 1)
}

function textOf(units: number): string {
  const [first, second] = [units >>> 16, units & 0xffff]
  return first === 0 ? String.fromCharCode(second) : String.fromCharCode(first, second)
}

/** The keys of each synonym in the senses of a word. */
function synonymsOf(word: string, { readingsOf }: Lexicon): readonly (readonly Key[])[] {
  return [...readingsOf(word).flatMap(({ senses }) => senses), ...commonMeanings(word)]
    .flatMap(meaningsOf)
    .filter(({ weight, keys }) => weight === weights.full && !(isOftenTwoWords(word) && keys.some(isNumber)))
    .map(({ keys }) => keys)
}

/** “One” does not say that 一起 is one word. */
const numbers = new Set(
  'one two three both half several each every many few this that first'.split(' ').map(keyOf),
)
const isNumber = (key: Key) => numbers.has(key)
