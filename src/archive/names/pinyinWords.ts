/** A Chinese name and its pinyin, as the list of names has them. */
export type SpeltName = { readonly zh: string; readonly pinyin: string }

/** A word of a name: its letters without tones and marks, and its characters' place among the name's. */
export type PinyinWord = { readonly letters: string; readonly from: number; readonly to: number }

/** The four tones as combining marks: grave, acute, macron, caron. */
const tones = /[\u0300\u0301\u0304\u030c]/g

/**
 * The words of a name's pinyin, each with the characters that it spells: every syllable has one tone mark and is one
 * character. Hyphens part words as spaces do. Undefined where the syllables are not as many as the characters.
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

/** Where the Chinese characters of a text stand: 西部（成都） → 0, 1, 3, 4. */
export function hanPositions(text: string): number[] {
  return [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index)
}
