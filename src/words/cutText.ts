import { invariant } from '../archive/invariant.ts'
import { memoized, memoizedByObject, once } from '../archive/memoize.ts'
import type { FindNames } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { type Piece, segmenter } from '../archive/words/segmentText.ts'
import type { EnglishWord } from '../archive/words/touchedWord.ts'
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
  const words = cutter(text, en, aids.lexicon)
  const english = wordsIn(en)
  const whole = once(() => words(0, text.length, false))
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
    .map((name) => withKind(name, text, english))
    .map((name) => (isLonger(name) && isWord(name.end) ? { ...name, end: name.end + 1 } : name))
    .filter((name) => !isWithin(name, whole(), aids.lexicon))
  const certain = [...listed, ...spelt]
  const numbers = [...text.matchAll(numeral)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
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
    ...numbers,
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

/** Cuts a part of the text into words. `hasNew`: also into words that no list has. */
type CutPart = (from: number, to: number, hasNew?: boolean) => CutPiece[]

function cutter(text: string, en: string, lexicon: Lexicon): CutPart {
  const keys = new Set(keysIn(en))
  const isInEnglish = (synonym: readonly string[]) => synonym.every((key) => keys.has(key))
  const candidate = candidatesOf(lexicon)
  const frequencyOf = (word: string) => {
    const { frequency, synonyms } = candidate(word)
    if (frequency === undefined || keys.size === 0 || word.length === 1) return frequency
    if (synonyms.some(isInEnglish)) return frequency * translated
    return seldomOne.has(word) ? undefined : frequency
  }
  const allows = (start: number, end: number) => !splitsNumber(text, start, end)
  const split = segmenter(text, { ...lexicon, frequencyOf, allows })
  return (from, to, hasNew = true) => {
    const pieces = split(from, to).map((piece) => ({ ...piece, text: text.slice(piece.start, piece.end) }))
    return joinParts(text, pieces, lexicon, hasNew)
  }
}

/** How common a word is, and the keys of each synonym in its senses. */
const candidatesOf = memoizedByObject((lexicon: Lexicon) =>
  memoized((word: string) => {
    const frequency = twoWords.test(word) ? undefined : lexicon.frequencyOf(word)
    const senses =
      frequency === undefined ? [] : lexicon.readingsOf(word).flatMap((reading) => reading.senses)
    const meanings = senses.flatMap(meaningsOf).filter(({ weight }) => weight === weights.full)
    return { frequency, synonyms: meanings.map(({ keys }) => keys) }
  }),
)

/** These are more often two words, and only the translation says which: 将|来 “will come”, and 将来 “in the future”. */
const seldomOne = new Set(['将来', '才能', '行将', '都会', '也好'])

/** How much likelier a word is if the English text translates it. */
const translated = 30

const digit = '[一二两三四五六七八九]'
/** The parts of a number that are one word each: 三十五 and 亿, 一百 and 二十, 两 and 千, 三分之一. Not 十四 of 十四五规划, or 一百 of 统一百. */
const numeral = new RegExp(
  `(?:${digit}?十${digit}?|${digit}|[百千万])分之${digit}(?![十百千])|百分之(?=${digit}|十)|` +
    `第?(?:${digit}十${digit}?|十${digit})(?!${digit})|(?<![统唯单同专])(?:一[百千]|${digit}(?=[百千]))|(?<=(?<![统唯单同专])${digit})[百千]`,
  'g',
)

const measures = '个家座条项位名户栋辆架台件种份批款届期块毛'
const unit = `${measures}年月日号次倍百千亿万元亩吨米`
/** These are always two words. */
const twoWords = new RegExp(
  `^(?:多[个家]|[数几][百千万亿天年次]|[百千万亿][${measures}]|[百千万亿多][吨元亩]|一元|一个半|半个|[天成]半|(?:[这那哪该某]|整(?!个))[${measures}])$`,
)
/** 创|新高, but 创新|高地. */
const recordHigh = /^创新[高低](?![地度效端峰质])/

/** What ends in 一 or 数 is often no number: 统一, 参数. */
const number = String.raw`(?:[\d０-９两二三四五六七八九十百千几]|(?:^|[^\p{Script=Han}]|[第前近超每这那达约共在有了的为至到逾头])[一数]|一(?=[万亿]))[万亿]?`
const counted = new RegExp(`${number}[多余几]?$`, 'u')
/** Words that begin with a unit and do follow numbers: 90年代, 800万元. */
const unitWord =
  /^(?:年代|年级|年来|年间|年期|年底|年初|年末|月份|日元|千[瓦米克伏卡]|号楼|号院|万亿|亿万|米其林|元人民币|元宝|家人|位数|日游|名单)$/
const cardinal = '一二两三四五六七八九十'
/** The first characters of all words that may not be everywhere. */
const mayFollowNumber = new Set(`${unit}${cardinal}多创`)

/**
 * Whether a word may not be cut here because a number comes before it: 年前 after 2030 is 年 and 前, and 五月 after 前 are
 * five months. 一家 is a number and its measure word where a noun follows.
 */
function splitsNumber(text: string, start: number, end: number): boolean {
  if (end - start < 2 || !mayFollowNumber.has(text.charAt(start))) return false
  const word = text.slice(start, end)
  if (word === '创新') return recordHigh.test(text.slice(start, end + 2))
  const isUnit = unit.includes(word.charAt(0)) || word === '多年'
  if (!isUnit && (word.length > 2 || !cardinal.includes(word.charAt(0)))) return false
  const before = text.slice(Math.max(0, start - 8), start)
  if (isUnit) return counted.test(before) && !unitWord.test(word)
  const after = text.slice(end, end + 1)
  if (/[成次]$|^[^一]度$/.test(word)) return true
  if (/[月周]$/.test(word)) return /[前头首近续]$/.test(before)
  const hasMeasure = /^.[家条项座名位款种批场件份笔]$/.test(word)
  return hasMeasure && (!word.startsWith('一') || /[\p{L}\d“《]/u.test(after))
}

/** These are words by themselves, not parts of a word that is joined. */
const alone =
  /[的了着过得到地还所前后上下内外中里间时在是有和与及或不已仅尚虽正难至将把被这那该每各其之于为以对从向由也都就才又再更最很个太比只能可会要等整第一二三四五六七八九十百千万亿两几多约近超]/

/** These may be parts of a word that the dictionary has, but seldom of a new one. */
const seldomNew =
  /[首本净较却太极均翻张量省市县区州镇川渝黔滇经降升涨跌增减占打新半下清干熟垮透满完掉走倒破穿裂尽起给]/

/** These make a noun of the two characters before them: 充电桩, 种植户. */
const suffix =
  /^[户桩型率类者员屏商厅局组区馆院所站队价额费药村城园楼桥机器品物剂液法师权税金险券卡奖节圈感力群病症店游化田链期线款船带办证单网库岛股业]$/

/** Titles of which there are deputies, and the side of a country: 副省长, 缅方. */
const oneWord = /^副..?[长任席理裁]$|^[日韩朝俄英法德印缅越泰老]方$/

const longestJoined = 4

/**
 * Joins neighbours that are a word which the dictionary lacks, but news has, or whose parts are more common: 茶|农, 便利|化,
 * 试|运行. Only one of them may be longer than one character, and it is the first or the second.
 */
function joinParts(text: string, pieces: readonly CutPiece[], lexicon: Lexicon, hasNew: boolean): CutPiece[] {
  const joined: CutPiece[] = []
  for (let at = 0; at < pieces.length; at++) {
    const first = invariant(pieces[at], 'piece')
    let last = lastOfListed(text, at, pieces, lexicon)
    if (hasNew && last === at && beginsNewWord(at, pieces, lexicon)) last++
    const noun = first.isWord ? text.slice(first.start, pieces[last]?.end) : ''
    if (isSuffix(pieces[last + 1], noun, text, lexicon)) last++
    const end = pieces[last]?.end ?? first.end
    joined.push(last === at ? first : { ...first, end, text: text.slice(first.start, end) })
    at = last
  }
  return joined
}

/** The index of the last piece that is one word with this one in a list. */
function lastOfListed(text: string, at: number, pieces: readonly CutPiece[], lexicon: Lexicon): number {
  const first = invariant(pieces[at], 'piece')
  const second = pieces[at + 1]
  if (!first.isWord) return at
  const most = isAlone(first) ? 1 : longestJoined - 1
  let last = isAlone(first) && isSingle(second) ? at + 1 : at
  while (last < at + most && isSingle(pieces[last + 1]) && !isAlone(pieces[last + 1])) last++
  if (second?.isWord && isSingle(first) && !isSingle(second)) last = at + 1
  while (last > at && !isOneWord(text, first, pieces[last]?.end ?? first.end, lexicon)) last--
  return last
}

function isAlone(piece: CutPiece | undefined): boolean {
  return isSingle(piece) && alone.test(piece.text)
}

function isSingle(piece: CutPiece | undefined): piece is CutPiece {
  return piece?.isWord === true && piece.text.length === 1
}

/**
 * Whether a piece and the next one are a word that no list has: 药|企, 村|超. Two characters between longer words are one if
 * they are seldom words of their own.
 */
function beginsNewWord(at: number, pieces: readonly CutPiece[], { freedomOf }: Lexicon): boolean {
  const mayBePart = (piece: CutPiece | undefined): piece is CutPiece =>
    isSingle(piece) && ![alone, seldomNew].some((each) => each.test(piece.text)) && !unit.includes(piece.text)
  const [last, first, second, third] = [at - 1, at, at + 1, at + 2].map((index) => pieces[index])
  if (mayBePart(last) || !mayBePart(first) || !mayBePart(second)) return false
  const isEnd = !mayBePart(third) || (suffix.test(third.text) && !mayBePart(pieces[at + 3]))
  return isEnd && freedomOf(first.text) * freedomOf(second.text) <= mostFreedom
}

/** The product of the shares of two characters that are words: 的 is one nearly always, 企 hardly ever. */
const mostFreedom = 0.06

/** Whether a piece belongs to the noun of two characters before it. */
function isSuffix(piece: CutPiece | undefined, noun: string, text: string, lexicon: Lexicon): boolean {
  if (!isSingle(piece) || !suffix.test(piece.text) || noun.length !== 2 || !lexicon.mayBeNoun(noun))
    return false
  // 部分|区段, not 部分区|段.
  const other = text.slice(piece.start, piece.start + 2)
  return other.length < 2 || !lexicon.isCounted(other)
}

/** Whether the first piece and those after it, up to `end`, are one word. */
function isOneWord(text: string, first: CutPiece, end: number, lexicon: Lexicon): boolean {
  if (end - first.start > longestJoined) return false
  const join = joinOf(text.slice(first.start, end), lexicon)
  if (join === 'never' || splitsNumber(text, first.start, end)) return false
  return join === 'always' || (first.text.length === 1 && !isMeasure(text, first.start))
}

/** When the parts of a word are one: `single` if the first is one character, and no measure word. */
type Join = 'always' | 'single' | 'never'

function joinOf(word: string, { isCounted, readingsOf }: Lexicon): Join {
  if (isCommonWord(word) || oneWord.test(word)) return 'always'
  // 不敢, 不愿 and 最低, but 不|超过.
  const isDegree = /^[不最].$/.test(word)
  if (twoWords.test(word) || (alone.test(word) && !isDegree)) return 'never'
  // 新技术 is new technology.
  const isWord = !/^[新旧大小好高低]..$/.test(word) && isCounted(word, isDegree ? surely : undefined)
  const isKnown = isWord || readingsOf(word).some(isCommonNoun)
  return isKnown ? 'single' : 'never'
}

/** Words that were counted as often are words, whatever they consist of. */
const surely = 100

/** Whether a measure word is at this offset: 批 of 这批货. */
function isMeasure(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at)
  return unit.includes(text.charAt(at)) && (counted.test(before) || /[这那该每各某]$/.test(before))
}

/** Whether a reading is not that of a proper name, which the English would have. */
function isCommonNoun({ syllables }: Reading): boolean {
  return !/^\p{Lu}/u.test(syllables[0] ?? '')
}
