/** A Chinese name and its pinyin, from the list of names. */
export type SpeltName = { readonly zh: string; readonly pinyin: string }

/** A word of a name: its letters without tones and marks, and the range of its characters in the name. */
export type PinyinWord = { readonly letters: string; readonly from: number; readonly to: number }

/** The four tones as combining marks: grave, acute, macron, caron. */
const tones = /[\u0300\u0301\u0304\u030c]/g

/** A syllable by its vowels, with a tone mark or neutral. The r of 儿 after another syllable counts as one. */
const syllables = /\be[\u0300-\u030c]?r|(?:[aeiou][\u0300-\u030c]*)+|r(?![aeiou])/gi

/**
 * Splits a name's pinyin into words, each with the characters that it spells: one a syllable. Hyphens separate words as
 * spaces do. Returns undefined if the numbers of syllables and characters differ, or if the name, or a word of several
 * syllables, has no tone mark. In a name with other letters, as in “BOE Jīngdōngfāng”, the tone marks are counted.
 */
export function pinyinWords({ zh, pinyin }: SpeltName): PinyinWord[] | undefined {
  const spelt = pinyin.normalize('NFD')
  const { length } = hanPositions(zh)
  const counted = [syllables, tones].find((part) => countOf(part, spelt) === length)
  if (!counted) return undefined
  const parts = spelt.split(/[ -]/)
  if (countOf(tones, spelt) === 0 || parts.some((word) => isUnmarked(word, counted))) return undefined
  let at = 0
  return parts.map((word): PinyinWord => {
    const from = at
    at += countOf(counted, word)
    return { letters: word.replace(/[^a-z]/gi, '').toLowerCase(), from, to: at }
  })
}

/** Only a word of one syllable, such as the de of 的, may have no tone mark at all. */
function isUnmarked(word: string, counted: RegExp): boolean {
  return countOf(tones, word) === 0 && countOf(counted, word) > 1
}

function countOf(part: RegExp, text: string): number {
  return text.match(part)?.length ?? 0
}

/** The offsets of the Chinese characters in a text: 西部（成都） → 0, 1, 3, 4. */
export function hanPositions(text: string): number[] {
  return [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index)
}
