import { invariant } from '../invariant.ts'
import { hanPositions, pinyinWords, type SpeltName } from '../names/pinyinWords.ts'
import { type PlaceId, placeIds, places } from '../places.ts'

type HyphenatedId = Extract<PlaceId, `${string}-${string}`>

/** Pinyin of places whose id is not their pinyin. */
const otherwise: Readonly<Partial<Record<PlaceId, string>> & Record<HyphenatedId, string>> = {
  'hong-kong': 'xianggang',
  macao: 'aomen',
  tibet: 'xizang',
}

/** Stories write these for two places together, but they are not names. */
const together: readonly (readonly [string, string])[] = [['chuangang', '川港']]

/** Chinese names and parts of names, by their pinyin without tones. */
export type PinyinNames = ReadonlyMap<string, string>

/** The places that are tags, and the words of the listed names: single words and runs of neighbouring words. */
export function pinyinNames(names: readonly SpeltName[]): PinyinNames {
  return new Map([
    ...placeIds.map((id) => [otherwise[id] ?? id, places[id].zh] as const),
    ...together,
    ...names.flatMap(runsOf),
  ])
}

/** 成都海关 → 成都, 海关 and 成都海关. A single character such as the 川 of 川渝 occurs in too many other words. */
function runsOf(name: SpeltName): (readonly [letters: string, text: string])[] {
  const words = pinyinWords(name) ?? []
  const positions = hanPositions(name.zh)
  return words.flatMap(({ from }, index) =>
    words.slice(index).flatMap(({ to }, more) => {
      if (to - from < 2) return []
      const letters = words.slice(index, index + more + 1).map((word) => word.letters)
      const end = invariant(positions[to - 1], 'place of the character')
      return [[letters.join(''), name.zh.slice(positions[from], end + 1)] as const]
    }),
  )
}

const shortest = 4

/**
 * The Chinese names that a folded word spells, or begins to spell with four letters or more: `shuangl` → 双流.
 * Apostrophes between syllables are ignored. A name that contains another result is dropped.
 */
export function namesSpelt(word: string, known: PinyinNames): string[] {
  const letters = word.replaceAll("'", '')
  if (letters.length < shortest || !/^[a-z]+$/.test(letters)) return []
  const found = [...known].flatMap(([pinyin, name]) => (pinyin.startsWith(letters) ? [name] : []))
  const distinct = [...new Set(found)]
  return distinct.filter((name) => !distinct.some((other) => other !== name && name.includes(other)))
}
