/** A Chinese name and its pinyin, from the list of names. */
export type SpeltName = { readonly zh: string; readonly pinyin: string }

/** A word of a name: its letters without tones and marks, and the range of its characters in the name. */
export type PinyinWord = { readonly letters: string; readonly from: number; readonly to: number }

/** The four tones as combining marks: grave, acute, macron, caron. */
const tones = /[\u0300\u0301\u0304\u030c]/g

/**
 * Splits a name's pinyin into words, each with the characters that it spells. Every syllable has one tone mark and is
 * one character. Hyphens separate words as spaces do. Returns undefined if the numbers of syllables and characters
 * differ.
 */
export function pinyinWords({ zh, pinyin }: SpeltName): PinyinWord[] | undefined {
  let at = 0
  const words = pinyin
    .normalize('NFD')
    .split(/[ -]/)
    .map((word): PinyinWord => {
      const from = at
      at += word.match(tones)?.length ?? 0
      return { letters: word.replace(/[^a-z]/gi, '').toLowerCase(), from, to: at }
    })
  return at === hanPositions(zh).length ? words : undefined
}

/** The offsets of the Chinese characters in a text: 西部（成都） → 0, 1, 3, 4. */
export function hanPositions(text: string): number[] {
  return [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index)
}
