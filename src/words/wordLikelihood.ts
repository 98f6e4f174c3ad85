import { isNumeral, lengthsOfNumerals } from './numerals.ts'

/** How often a word was counted in newspapers, and its part of speech, such as `vn`. */
export type CountedWord = { readonly count: number; readonly part: string }

/** What the lists say about characters that may be a word. */
export type WordEvidence = {
  readonly isHeadword: (word: string) => boolean
  /** Whether the table of common words has it. */
  readonly isCommon: (word: string) => boolean
  readonly counts: (word: string) => CountedWord
  /** The total of all counts. */
  readonly total: number
  /** How often a character is a word of its own, above 0 and at most 1: 的 nearly always, 企 hardly ever. */
  readonly freedomOf: (character: string) => number
}

/*
 * The numbers below are the weights of a log-linear model (a conditional random field of words), fitted to the cuts of some
 * 5,000 words; the README says which. Fit them again rather than change one.
 */

/** How much a word loses that the text around it makes two: 年前 after 2030. */
export const asTwoHere = -4.92

/** What each further character adds to a numeral. */
const inNumeral = 2

/** How much a word loses that is often two. */
const oftenTwoWords = -6.82

/** What an editor lists is a word wherever it stands. */
export const listedByEditor = 8

/**
 * How likely characters are one word, before their sentence is known: a logarithm, the higher the likelier. Undefined if no
 * list has them, and they are no two characters or noun and suffix, which may be new words: 药企, 充电桩.
 */
export function wordLikelihood(word: string, evidence: WordEvidence): number | undefined {
  if (word.length === 1) return ofCharacter(word, evidence)
  if (isNumeral(word) && !evidence.isCommon(word)) return inNumeral * (word.length - 1)
  // The dictionary has 二十多, which would cut 一百二十.
  if (word.endsWith('多') && isNumeral(word.slice(0, -1))) return undefined
  const likelihood = word.length === 2 ? ofTwo(word, evidence) : ofMore(word, evidence)
  return likelihood !== undefined && isOftenTwoWords(word) && !evidence.isCommon(word)
    ? likelihood + oftenTwoWords
    : likelihood
}

/** The lengths of the words that no list need have and that may begin with these two characters. */
export function lengthsOfNew(beginning: string, evidence: WordEvidence): readonly number[] {
  const mayHaveSuffix = isKnown(beginning, evidence)
  const mayBeTwice = '随即现'.includes(beginning.charAt(0))
  return [2, ...(mayHaveSuffix ? [3] : []), ...(mayBeTwice ? [4] : []), ...lengthsOfNumerals(beginning)]
}

function ofTwo(word: string, evidence: WordEvidence): number | undefined {
  const { isCommon, isHeadword, freedomOf } = evidence
  const free = Math.log(freedomOf(word.charAt(0)) * freedomOf(word.charAt(1)))
  const shared = 0.46 * association(word, evidence)
  if (isCommon(word)) return shared + 0.56 * free + 0.3
  if (isHeadword(word)) return shared + 0.56 * free
  const counted = asCounted(word, evidence)
  if (counted !== undefined) return shared + 0.56 * free + counted - 0.86
  return mayBeNew(word, evidence) && bothHan.test(word) ? shared + 1.36 * free - 2.08 : undefined
}

function ofMore(word: string, evidence: WordEvidence): number | undefined {
  const { isCommon, isHeadword, freedomOf } = evidence
  if (isCommon(word) || isHeadword(word) || twice.test(word)) return 3.85 + 3 * (word.length - 3)
  const counted = asCounted(word, evidence)
  if (word.length > 3) return counted === undefined ? undefined : counted - 3.5
  const [noun, last] = [word.slice(0, 2), word.slice(2)]
  const hasSuffix = suffix.test(last)
  if (counted !== undefined) {
    const isPhrase = !isKnown(noun, evidence) && isKnown(word.slice(1), evidence)
    return counted - 3.31 + (hasSuffix && isKnown(noun, evidence) ? 4.5 : 0) + (isPhrase ? -6.58 : 0)
  }
  const isDerived = hasSuffix && isKnown(noun, evidence) && mayBeNew(word, evidence) && !seldomNew.test(noun)
  return isDerived ? -4.31 + 3.16 * Math.log(freedomOf(last)) : undefined
}

function isKnown(text: string, { isCommon, isHeadword, counts }: WordEvidence): boolean {
  return isCommon(text) || isHeadword(text) || counts(text).count > 50
}

/** Inspected on arrival: 随到随检. */
const twice = /^([随即现])(?!\1)\p{Script=Han}\1\p{Script=Han}$/u

/** Undefined for a word that was not counted, or is a name or a number. Nouns are likelier than others. */
function asCounted(word: string, evidence: WordEvidence): number | undefined {
  const { count, part } = evidence.counts(word)
  const isWord = count > 0 && word.length <= 4 && !part.startsWith('nr') && mayBeNew(word, evidence)
  if (!isWord) return undefined
  return part.startsWith('n') ? -1.42 : -2.96
}

/** Whether a word that the dictionary lacks may be one. What is counted follows its measure word: 算了|笔|账. */
function mayBeNew(word: string, { counts }: WordEvidence): boolean {
  const [first = '', second = ''] = word
  const isMeasured = measures.includes(first)
    ? word.length === 2
    : pointing.test(first) && measures.includes(second)
  return !isMeasured && !seldomNew.test(word) && !numberOrPronoun.test(counts(word).part)
}

function ofCharacter(character: string, { counts, freedomOf }: WordEvidence): number {
  return -0.97 + 0.28 * (Math.log(counts(character).count + 1) - 9) + 1.07 * Math.log(freedomOf(character))
}

/** How much oftener two characters were counted as a word than would be by chance. */
function association(word: string, { isCommon, counts, total }: WordEvidence): number {
  const [first = 1, second = 1] = [...word].map((character) => counts(character).count + 1)
  const count = Math.max(counts(word).count, isCommon(word) ? fewestOfCommon : 0)
  return Math.log(count + 0.5) - Math.log((first * second) / total + 0.5)
}

/** Newspapers of the twentieth century had some words of today seldom or never. */
const fewestOfCommon = 1000

const bothHan = /^\p{Script=Han}{2}$/u
const numberOrPronoun = /^(?:m|q|mq|r)$/
/** A number, grammar, a plan and where something is are words of their own: 拟|筹, 现|予, 升|逾, 店|里. */
const seldomNew = /^[一二两三四五六七八九十几数拟现尚并且仍]|[百千万亿]|[里上中内外前后逾于]$/

/** What these stand before is counted by a measure word: 每|斤, 首|场. */
const pointing = /^[每各该这那首本]/

/** These make a noun of the two characters before them: 充电桩, 种植户. */
const suffix =
  /^[户桩型率类者员屏商厅局组区馆院所站队价额费药村城园楼桥机器品物剂液法师权税金险券卡奖节圈感力群病症店游化田链期线款船带办证单网库岛股业厂生人家袋瓶们]$/

const measures =
  '个家座条项位名户栋辆架台件种份批款届期块毛角年月日号次倍百千亿万元亩吨米天起笔轮场支只张套层颗枚周岁度成番枝道家间所队列级股艘处口头趟封根片瓶杯斤对多双组系列类步面'

/** Whether only the translation says that characters are one word: a number or a pointing word with its measure word. */
export function isOftenTwoWords(word: string): boolean {
  const [first = '', second = ''] = word
  if (word.length > 2) return /^[一二两三四五六七八九]个半$/.test(word)
  const mayCount = /[一二两三四五六七八九十百千万亿几数多这那该各]/.test(first) && second !== '月'
  return (mayCount && !isNumeral(word) && measures.includes(second)) || seldomOne.has(word)
}

const seldomOne = new Set(
  '将来 才能 行将 都会 也好 就要 既有 不等 算了 来得 天才 月经 人称 了债 我会 分钱 内能 未及'.split(' '),
)

/** How much a word gains if the English text has one of its senses. “Together” is certain for 一起, which may also be one 起. */
export function gainIfTranslated(word: string): number {
  if (word.length === 1) return 0.58
  return isOftenTwoWords(word) ? 1.13 - oftenTwoWords : 1.13
}

/** Whether the text around a word makes two of it: 2030|年|前, 前|五|月, 创|新高. */
export function isSplitByText(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false
  divided.lastIndex = start
  if (divided.exec(text)?.[0].length === end - start) return true
  if (/^[一二三四五六七八九十]月$/.test(text.slice(start, end)))
    return /[前头首]/.test(text.charAt(start - 1))
  if (!measures.includes(text.charAt(start))) return false
  return number.test(text.slice(Math.max(0, start - 4), start)) && !unitWord.test(text.slice(start, end))
}

/** What ends in 一 or 数 is often no number: 统一, 参数. */
const number =
  /(?:[\d两二三四五六七八九十百千几万亿%]|(?:^|[^\p{Script=Han}]|[第前近超每这那达约共在有了的为至到逾头首该各])[一数]|[这每各该首][\d一二两三四五六七八九十]*)[多余几]?$/u

/**
 * Words that are two before or after these: 创|新高, but 创新|高地; 不得|以; 在|线上, but 在线|上课; 年内|建; 处|处长; 已|经过, but
 * 已经|过半; 一|家, but 一家人; 每|周一; 找|不|到, but 不到|十.
 */
const divided =
  /创新(?=[高低](?![地度效端峰质]))|(?<=不)得以|在线(?=上(?![课传市网]))|(?<=年)内建|已经(?=过(?![去半了期时渡关完]))|一家(?![人子亲])|处处(?=长)|每周(?=[一二三四五六日天](?![个次场趟班天至期]))|(?<=[找招买看见])不到(?![\d一二两三四五六七八九十百千几半])/y

/** Words that begin with a measure word and do follow numbers: 90年代, 800万元. */
const unitWord =
  /^(?:周[岁年一二三四五六日]|刻钟|年代|年级|年来|年间|年期|年底|年初|年末|年中|月份|日元|千(?:瓦时?|[米克伏卡])|号楼|号院|万亿|亿万|米其林|元人民币|元宝|家人|位数|日游|名单)$/
