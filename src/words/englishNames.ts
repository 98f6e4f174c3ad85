import { memoized, once } from '../archive/memoize.ts'
import type { EnglishWord } from '../archive/words/touchedWord.ts'
import { dictionary } from './dictionary.ts'
import { isCommonNoun } from './englishWords.ts'
import { wordsIn } from './meanings.ts'

/** A run of Chinese characters whose pinyin an English text writes as a name. UTF-16 offsets, end exclusive. */
export type EnglishName = {
  readonly start: number
  readonly end: number
  /** The indexes of the English words. */
  readonly english: readonly number[]
  /** The syllables of each English word, without tones: `zeng`, and `xiao` `yan`. None if it is not pinyin. */
  readonly syllables: readonly (readonly string[])[]
  /** As the English text writes it, without a possessive ending. */
  readonly text: string
}

const mostWords = 3

/**
 * Finds the names that an English text writes in pinyin: Zeng Xiaoyan for 曾晓燕, Junlian for 筠连. At least two characters
 * must come in a row with these sounds, which hardly ever happens by chance.
 * @param isTaken whether a character of the Chinese text belongs to something else
 * @returns the names in the order of the Chinese text, without overlaps
 */
export function englishNames(en: string, zh: string, isTaken: (at: number) => boolean): EnglishName[] {
  const sounds = once(() => Array.from({ length: zh.length }, (_, at) => soundsOf(zh.charCodeAt(at))))
  const found: EnglishName[] = []
  const isFree = (at: number) => !isTaken(at) && !found.some(({ start, end }) => start <= at && at < end)
  const isSpent = (index: number) => found.some(({ english }) => english.includes(index))
  for (const { first, group } of possibleNames(en)) {
    const english = group.map((_, index) => first + index)
    if (english.some(isSpent)) continue
    const text = en.slice(group[0]?.start, group.at(-1)?.end).replace(possessive, '')
    for (const run of runsSpelt(
      group.map((word) => lettersOf(word.text)),
      sounds(),
      isFree,
      (at) => title.test(zh.slice(at)),
    ))
      if (!beginsWithPlace(zh, run)) found.push({ ...run, english, text })
  }
  return found.sort((one, other) => one.start - other.start)
}

export const possessive = /['’]s?$/

/** What follows a family alone: 罗某, 李先生. */
const title = /^(?:某|先生|女士|小姐|教授|博士|医生|老师|师傅)/

/**
 * Capitalised words with a space or a hyphen between them, the longest groups first, and words that English does not have:
 * guozhuang.
 */
function possibleNames(en: string): { readonly first: number; readonly group: readonly EnglishWord[] }[] {
  const words = wordsIn(en)
  const isCapital = words.map(({ text, start }) => /^\p{Lu}/u.test(text) || en.charAt(start - 1) === '-')
  const lengths = words.map((_, first) => {
    let end = first
    while (end < first + mostWords && isCapital[end] && (end === first || isNextTo(words, end, en))) end++
    return end - first
  })
  const isUncommon = ({ text }: EnglishWord) => text.length > 3 && !isCommonNoun(text)
  return [mostWords, 2, 1].flatMap((count) =>
    words.flatMap((word, first) => {
      const isName = (lengths[first] ?? 0) >= count || (count === 1 && isUncommon(word))
      return isName ? { first, group: words.slice(first, first + count) } : []
    }),
  )
}

/** Whether only a space or a hyphen comes between a word and the one before it, which owns nothing: Dianchi’s Caohai. */
function isNextTo(words: readonly EnglishWord[], at: number, en: string): boolean {
  const last = words[at - 1]
  return /^[ -]$/.test(en.slice(last?.end, words[at]?.start)) && !possessive.test(last?.text ?? '')
}

/** The letters of a word in pinyin, without marks and a possessive ending: Lüchun → luchun, Ya’an’s → yaan. */
export const lettersOf = memoized((text: string): string => {
  const bare = text.replace(possessive, '').normalize('NFD').toLowerCase()
  return bare.replace(/[^a-z]/g, '')
})

type Run = Pick<EnglishName, 'start' | 'end' | 'syllables'>

/** The runs of at least two neighbouring characters that these words spell, or of one before a title. */
function runsSpelt(
  words: readonly string[],
  sounds: readonly (readonly string[])[],
  isFree: (at: number) => boolean,
  isBeforeTitle: (at: number) => boolean,
): Run[] {
  const runs: Run[] = []
  for (let start = 0; start < sounds.length; start++) {
    const syllables = spell(words, sounds, start, isFree)
    const length = syllables?.flat().length ?? 0
    if (!syllables || (length < 2 && !isBeforeTitle(start + 1))) continue
    runs.push({ start, end: start + length, syllables })
    start += length - 1
  }
  return runs
}

/** Whether the first of several words is a place, so that the others are names of their own: Kunming Changshui. */
function beginsWithPlace(zh: string, { start, syllables: [first = [], ...others] }: Run): boolean {
  if (others.length === 0 || first.length === 1) return false
  const entries = dictionary().entriesOf(zh.slice(start, start + first.length))
  return entries.some(({ english }) => english.some((sense) => isPlace.test(sense)))
}

const isPlace = /\b(?:city|province|prefecture|county|district|municipality)\b/

/** The syllables of each word, one for each character from here on. Undefined if the characters do not spell the words. */
function spell(
  words: readonly string[],
  sounds: readonly (readonly string[])[],
  at: number,
  isFree: (at: number) => boolean,
  begun: readonly string[] = [],
): string[][] | undefined {
  const letters = words[0]
  if (letters === undefined) return []
  if (letters === '') {
    const others = spell(words.slice(1), sounds, at, isFree)
    return others && [[...begun], ...others]
  }
  for (const sound of sounds[at] ?? []) {
    if (!letters.startsWith(sound) || !isFree(at)) continue
    const rest = [letters.slice(sound.length), ...words.slice(1)]
    const spelt = spell(rest, sounds, at + 1, isFree, [...begun, sound])
    if (spelt) return spelt
  }
  return undefined
}

/** How people say their families and counties, although the dictionary has another reading alone. */
export const localReadings: ReadonlyMap<string, string> = new Map(
  '谌shèn 筠jūn 犍qián 六lù 铅yán 洞tóng 峙shì 歙shè 枞zōng'
    .split(' ')
    .map((one) => [one.charAt(0), one.slice(1)] as const),
)

/** The readings of a character, by its UTF-16 unit, without tones. ü is spelt u, v or yu. */
const soundsOf = memoized((unit: number): readonly string[] => {
  const character = String.fromCharCode(unit)
  const plain = dictionary()
    .entriesOf(character)
    .map(({ pinyin }) => pinyin.toLowerCase().replace(/\d/g, ''))
  const spellings = plain.flatMap((one) =>
    one.includes('u:') ? ['u', 'v', 'yu'].map((letter) => one.replace('u:', letter)) : [one],
  )
  const own = localReadings.get(character)?.normalize('NFD').replace(/\p{M}/gu, '') ?? []
  return [...new Set([...spellings, ...[own].flat()])].sort((one, other) => other.length - one.length)
})
