import { pinyinWords, type SpeltName } from '../archive/names/pinyinWords.ts'
import { splitPinyin } from '../archive/words/splitPinyin.ts'
import { dictionary } from '../words/dictionary.ts'

/** A character's position in a name, the range of its word in the pinyin, and its syllable. */
type Spelt = {
  readonly characters: readonly string[]
  readonly at: number
  readonly from: number
  readonly to: number
  /** In lower case. */
  readonly syllable: string
}

/** Whether the pinyin of a name has a syllable for each character, and a tone mark on each that is not neutral. */
export function isSpeltInFull(name: SpeltName): boolean {
  return pinyinWords(name) !== undefined && forgottenTones(name).length === 0
}

/**
 * The syllables of a name that lack a tone mark although their characters are not neutral. A character is
 * neutral if the dictionary has it so in a word, such as 萄 in 葡萄. A suffix such as 们 and a doubled character
 * such as 星星 are neutral, unless the dictionary has the word with a tone, such as 电子. So is a particle that
 * is a word of its own, such as 的. Returns none for pinyin with other letters, such as 5G.
 */
export function forgottenTones({ zh, pinyin }: SpeltName): string[] {
  const characters = zh.match(/\p{Script=Han}/gu) ?? []
  // Most names have a mark for each character. They need no dictionary.
  if (countOfTones(pinyin) >= characters.length) return []
  const syllables = splitPinyin(pinyin, characters.length) ?? []
  return (pinyinWords({ zh, pinyin }) ?? []).flatMap(({ from, to }) =>
    syllables.slice(from, to).filter((one, index) => {
      const syllable = one.toLowerCase()
      return countOfTones(one) === 0 && !isNeutral({ characters, at: from + index, from, to, syllable })
    }),
  )
}

function countOfTones(pinyin: string): number {
  return pinyin.normalize('NFD').match(/[\u0300\u0301\u0304\u030c]/g)?.length ?? 0
}

function isNeutral(spelt: Spelt): boolean {
  const { characters, at, from, to, syllable } = spelt
  const character = characters[at] ?? ''
  const neutral = `${syllable}5`
  if (readingsBehind({ ...spelt, from: 0, to: characters.length }).includes(neutral)) return true
  const isParticle = readingsOf(character).some(([only]) => only === neutral)
  if (at === from) return isParticle && to === from + 1
  if (syllable === 'r') return character === '儿'
  return readingsBehind(spelt).length === 0 && (isParticle || character === characters[at - 1])
}

/** How the dictionary reads a character in each word of this range that contains it after the first place. */
function readingsBehind({ characters, at, from, to }: Spelt): (string | undefined)[] {
  const starts = Array.from({ length: at - from }, (_, index) => from + index)
  const ends = Array.from({ length: to - at }, (_, index) => at + 1 + index)
  return starts.flatMap((start) =>
    ends.flatMap((end) =>
      readingsOf(characters.slice(start, end).join('')).map((reading) => reading[at - start]),
    ),
  )
}

/** The syllables of a headword in each of its readings, with numbers for tones: `lu:5` → `lü5`. */
function readingsOf(headword: string): string[][] {
  return dictionary()
    .entriesOf(headword)
    .map(({ pinyin }) => pinyin.replaceAll('u:', 'ü').split(' '))
}
