import { invariant } from '../archive/invariant.ts'
import { memoizedByObject } from '../archive/memoize.ts'
import type { FindNames } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { type Piece, segmentText } from '../archive/words/segmentText.ts'
import { isCommonWord } from './commonWords.ts'
import { type EnglishName, englishNames } from './englishNames.ts'
import { foreignNames } from './foreignNames.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import { keysIn, meaningsOf, weights, wordsIn } from './meanings.ts'

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
  const words = segmenter(text, en, aids.lexicon)
  const whole = words(0, text.length)
  // A name ends with what it is, unless another word begins there: 贵州省, 嘉陵江, but 贵州 and 省委.
  const isWord = (at: number) => words(at, Math.min(text.length, at + longestKind))[0]?.end === at + 1
  const mayBeKind = (at: number) => kindsOfPlace.includes(text.charAt(at))
  const isLonger = ({ start, end }: EnglishName) =>
    aids.lexicon.frequencyOf(text.slice(start, end + 1)) !== undefined
  const listed = aids
    .find(text, 'zh')
    .map(({ id, start, end }) => ({ id, start, end: mayBeKind(end - 1) && !isWord(end - 1) ? end - 1 : end }))
    .filter(({ start, end }) => end - start <= longestPiece)
  const isListed = (at: number) => listed.some(({ start, end }) => start <= at && at < end)
  const spelt = englishNames(en, text, isListed)
    .map((name) => (isLonger(name) && isWord(name.end) ? { ...name, end: name.end + 1 } : name))
    .filter((name) => !isWithin(name, whole))
  const certain = [...listed, ...spelt]
  const isFixed = (piece: Piece) => certain.some(({ start, end }) => start < piece.end && piece.start < end)
  const english = wordsIn(en)
  const mentions = aids.find(en, 'en')
  const isSpent = (index: number) => {
    const at = english[index]?.start ?? 0
    const isMentioned = mentions.some(({ start, end }) => start <= at && at < end)
    return isMentioned || spelt.some((name) => name.english.includes(index))
  }
  const loose = whole.filter((piece) => !isFixed(piece))
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
function inParts(piece: CutPiece): CutPiece[] {
  const count = Math.ceil(piece.text.length / longestPiece)
  if (count <= 1) return [piece]
  return Array.from({ length: count }, (_, index) => {
    const text = piece.text.slice(index * longestPiece, (index + 1) * longestPiece)
    const start = piece.start + index * longestPiece
    return { ...piece, text, start, end: start + text.length }
  })
}

/** No name of a place in a longer word is longer. */
const longestName = 3

const kindsOfPlace = [...'省市县区州']

/** As much text shows whether a word begins with the kind of a place: 省委书记, 省长江. */
const longestKind = 5

/** A word of the dictionary that is longer than a name in it stays whole, and the English may have all of it: 上海证券交易所. */
function isWithin({ start, end }: EnglishName, words: readonly CutPiece[]): boolean {
  return words.some((piece) => piece.start <= start && end < piece.end && piece.text.length > longestName)
}

/** Makes a function that cuts a part of the text into words. */
function segmenter(text: string, en: string, lexicon: Lexicon): (from: number, to: number) => CutPiece[] {
  const keys = new Set(keysIn(en))
  const isInEnglish = (synonym: readonly string[]) => synonym.every((key) => keys.has(key))
  const isTranslated = (word: string) =>
    keys.size > 0 && word.length > 1 && synonymsOf(lexicon.readingsOf(word)).some(isInEnglish)
  const frequencies = {
    ...lexicon,
    frequencyOf: (word: string) => {
      const frequency = lexicon.frequencyOf(word)
      return frequency !== undefined && isTranslated(word) ? frequency * translated : frequency
    },
  }
  return (from, to) => {
    const part = text.slice(from, to)
    const allows = (start: number, end: number) => !splitsNumber(text, from + start, from + end)
    const pieces = segmentText(part, { ...frequencies, allows }).map(({ start, end, isWord }) => ({
      start: from + start,
      end: from + end,
      isWord,
      text: part.slice(start, end),
    }))
    return joinParts(text, pieces, lexicon)
  }
}

/** The keys of each synonym in the senses of a word. */
const synonymsOf = memoizedByObject((readings: readonly Reading[]): readonly (readonly string[])[] =>
  readings.flatMap(({ senses }) =>
    senses.flatMap((sense) =>
      meaningsOf(sense).flatMap(({ keys, weight }) => (weight === weights.full ? [keys] : [])),
    ),
  ),
)

/** How much likelier a word is if the English text translates it. */
const translated = 30

const unit = '年月日号个家座条项位名户栋辆架台件种份批款届次期倍亿万元亩吨米'
/** What ends in 一 or 数 is often no number: 统一, 参数. */
const number = String.raw`(?:[\d０-９两二三四五六七八九十百千几]|(?:^|[^\p{Script=Han}]|[第前近超每这那达约共有了的为至到逾头])[一数])[万亿]?`
const counted = new RegExp(`${number}[多余几]?$`, 'u')
/** Words that begin with a unit and do follow numbers: 90年代, 800万元. */
const unitWord =
  /^(?:年代|年级|年来|年间|年期|年底|年初|年末|月份|月底|月初|月末|日元|号线|号楼|号院|个人|万亿|亿万|米其林|元人民币|元宝|家人|位数|日游|名单)$/
const cardinal = '一二两三四五六七八九十'

/**
 * Whether a word may not be cut here because a number comes before it: 年前 after 2030 is 年 and 前, and 五月 after 前 are
 * five months. 一家 is a number and its measure word where a noun follows.
 */
function splitsNumber(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false
  const word = text.slice(start, end)
  if (word === '多个' || word === '多家') return true
  const isUnit = unit.includes(word.charAt(0)) || word === '多年'
  if (!isUnit && (word.length > 2 || !cardinal.includes(word.charAt(0)))) return false
  const before = text.slice(Math.max(0, start - 8), start)
  if (isUnit) return counted.test(before) && !unitWord.test(word)
  const after = text.slice(end, end + 1)
  if (/[成次]$/.test(word)) return true
  if (/[月周]$/.test(word)) return /[前头首近续]$/.test(before)
  return /^[家条项座名位款种批场件份笔]$/.test(word.charAt(1)) && /\p{Script=Han}/u.test(after)
}

/** These are words by themselves, not parts of a word that is joined. */
const alone =
  /[的了着过得到地还所前后上下内外中里间时在是有和与及或不已仅尚虽正难至将把被这那该每各其之于为以对从向由也都就才又再更最很个只能可会要等整第一二三四五六七八九十百千万亿两几多约近超]/

/** These make a noun of the two characters before them: 充电桩, 种植户. */
const suffix = /^[户桩型率类者员屏]$/

const longestJoined = 4

/**
 * Joins neighbours that are a word which the dictionary lacks, but news has, or whose parts are more common: 茶|农, 便利|化,
 * 高|管. Only the first may be longer than one character.
 */
function joinParts(text: string, pieces: readonly CutPiece[], lexicon: Lexicon): CutPiece[] {
  const joined: CutPiece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const first = invariant(pieces[at], 'piece')
    let last = at
    while (first.isWord && last < at + longestJoined - 1 && isSingle(pieces[last + 1])) last++
    while (last > at && !isOneWord(text, first, pieces[last]?.end, lexicon)) last--
    const end = pieces[last]?.end ?? first.end
    joined.push({ ...first, end, text: text.slice(first.start, end) })
    at = last
  }
  return joined
}

function isSingle(piece: CutPiece | undefined): boolean {
  return piece?.isWord === true && piece.text.length === 1
}

/** Whether the first piece and the characters after it, up to `end`, are one word. */
function isOneWord(text: string, first: CutPiece, end: number | undefined, lexicon: Lexicon): boolean {
  const word = text.slice(first.start, end)
  if (word.length > longestJoined) return false
  if (isCommonWord(word)) return true
  if (alone.test(word)) return false
  const hasSuffix = first.text.length === 2 && suffix.test(word.slice(2))
  const isKnown = hasSuffix || lexicon.isCounted(word) || lexicon.readingsOf(word).some(isCommonNoun)
  return isKnown && !isMeasure(text, first.start)
}

/** Whether a measure word is at this offset: 批 of 这批货. */
function isMeasure(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at)
  return unit.includes(text.charAt(at)) && (counted.test(before) || /[这那该每各某]$/.test(before))
}

/** Whether a reading is not that of a proper name, which the English would have. */
function isCommonNoun({ syllables }: Reading): boolean {
  return !/^\p{Lu}/u.test(syllables[0] ?? '')
}
