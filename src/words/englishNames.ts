import { memoized } from '../archive/memoize.ts'
import { type EnglishWord, englishWords } from '../archive/words/touchedWord.ts'
import { dictionary } from './dictionary.ts'
import { isCommonNoun } from './englishWords.ts'

/** A run of Chinese characters whose pinyin an English text writes as a name. UTF-16 offsets, end exclusive. */
export type EnglishName = {
  readonly start: number
  readonly end: number
  /** The indexes of the English words. */
  readonly english: readonly number[]
  /** The syllables of each English word, without tones: `zeng`, and `xiao` `yan`. */
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
  const words = englishWords(en)
  const found: EnglishName[] = []
  const isFree = (at: number) => !isTaken(at) && !found.some(({ start, end }) => start <= at && at < end)
  for (let count = mostWords; count > 0; count--)
    for (let first = 0; first + count <= words.length; first++) {
      const group = words.slice(first, first + count)
      const english = group.map((_, index) => first + index)
      if (!mayBeName(group, en) || found.some((name) => name.english.some((one) => english.includes(one))))
        continue
      const text = en.slice(group[0]?.start, group.at(-1)?.end).replace(possessive, '')
      for (const run of runsSpelt(group.map(lettersOf), zh, isFree)) found.push({ ...run, english, text })
    }
  return found.sort((one, other) => one.start - other.start)
}

const possessive = /['’]s?$/

/** Capitalised words with a space or a hyphen between them, or one word that English does not have: guozhuang. */
function mayBeName(group: readonly EnglishWord[], en: string): boolean {
  const isCapital = group.every(({ text, start }) => /^\p{Lu}/u.test(text) || en.charAt(start - 1) === '-')
  if (group.length === 1 && !isCapital)
    return group.every(({ text }) => text.length > 3 && !isCommonNoun(text))
  const gaps = group.slice(1).map(({ start }, index) => en.slice(group[index]?.end, start))
  return isCapital && gaps.every((gap) => /^[ -]$/.test(gap))
}

/** The letters of a word in pinyin, without marks: Lüchun → luchun, Ya’an’s → yaan. */
function lettersOf({ text }: EnglishWord): string {
  const bare = text.replace(possessive, '').normalize('NFD').toLowerCase()
  return bare.replace(/[^a-z]/g, '')
}

type Run = Pick<EnglishName, 'start' | 'end' | 'syllables'>

/** The runs of neighbouring characters that these words spell. */
function runsSpelt(words: readonly string[], zh: string, isFree: (at: number) => boolean): Run[] {
  const runs: Run[] = []
  for (let start = 0; start < zh.length; start++) {
    const syllables = spell(words, zh, start, isFree)
    const length = syllables?.flat().length ?? 0
    if (!syllables || length < 2) continue
    runs.push({ start, end: start + length, syllables })
    start += length - 1
  }
  return runs
}

/** The syllables of each word, one for each character from here on. Undefined if the characters do not spell the words. */
function spell(
  [letters, ...rest]: readonly string[],
  zh: string,
  at: number,
  isFree: (at: number) => boolean,
  begun: readonly string[] = [],
): string[][] | undefined {
  if (letters === undefined) return []
  if (letters === '') {
    const others = spell(rest, zh, at, isFree)
    return others && [[...begun], ...others]
  }
  if (!isFree(at)) return undefined
  for (const sound of soundsOf(zh.charAt(at))) {
    if (!letters.startsWith(sound)) continue
    const spelt = spell([letters.slice(sound.length), ...rest], zh, at + 1, isFree, [...begun, sound])
    if (spelt) return spelt
  }
  return undefined
}

/** How people say their families and counties, although the dictionary has another reading alone. */
export const localReadings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    谌: 'shèn',
    筠: 'jūn',
    犍: 'qián',
    六: 'lù',
    铅: 'yán',
    洞: 'tóng',
    峙: 'shì',
    歙: 'shè',
    枞: 'zōng',
  }),
)

/** The readings of a character without tones. ü is spelt u, v or yu. */
const soundsOf = memoized((character: string): readonly string[] => {
  const plain = dictionary()
    .entriesOf(character)
    .map(({ pinyin }) => pinyin.toLowerCase().replace(/\d/g, ''))
  const spellings = plain.flatMap((one) =>
    one.includes('u:') ? ['u', 'v', 'yu'].map((letter) => one.replace('u:', letter)) : [one],
  )
  const own = localReadings.get(character)?.normalize('NFD').replace(/\p{M}/gu, '') ?? []
  return [...new Set([...spellings, ...[own].flat()])].sort((one, other) => other.length - one.length)
})
