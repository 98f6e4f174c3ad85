import { known } from '../known.ts'
import { hanPositions, pinyinWords, type SpeltName } from '../names/pinyinWords.ts'
import { placeIds, places } from '../places.ts'

/** Of places whose English name is not their pinyin. */
const otherwise: Readonly<Record<string, string>> = {
  'hong-kong': 'xianggang',
  macao: 'aomen',
  tibet: 'xizang',
}

/** What stories call two places together, and nobody calls a name. */
const together: readonly (readonly [string, string])[] = [['chuangang', '川港']]

/** Chinese names and parts of names, under their pinyin without tones. */
export type PinyinNames = ReadonlyMap<string, string>

/** The places that stories are tagged with, and the words of these names, alone and as they follow each other. */
export function pinyinNames(names: readonly SpeltName[]): PinyinNames {
  return new Map([
    ...placeIds.map((id) => [otherwise[id] ?? id, places[id].zh] as const),
    ...together,
    ...names.flatMap(runsOf),
  ])
}

/** 成都海关 → 成都, 海关 and 成都海关. A character alone, such as the 川 of 川渝, is in too many other words. */
function runsOf(name: SpeltName): (readonly [letters: string, text: string])[] {
  const words = pinyinWords(name) ?? []
  const positions = hanPositions(name.zh)
  return words.flatMap(({ from }, index) =>
    words.slice(index).flatMap(({ to }, more) => {
      if (to - from < 2) return []
      const letters = words.slice(index, index + more + 1).map((word) => word.letters)
      const end = known(positions[to - 1], 'place of the character')
      return [[letters.join(''), name.zh.slice(positions[from], end + 1)] as const]
    }),
  )
}

const shortest = 4

/**
 * The Chinese names that a folded word spells, or begins to spell with four letters or more:
 * `shuangl` → 双流. Apostrophes between syllables are left aside; so are names that hold another that is found.
 */
export function namesSpelt(word: string, known: PinyinNames): string[] {
  const letters = word.replaceAll("'", '')
  if (letters.length < shortest || !/^[a-z]+$/.test(letters)) return []
  const found = [...known].flatMap(([pinyin, name]) => (pinyin.startsWith(letters) ? [name] : []))
  const distinct = [...new Set(found)]
  return distinct.filter((name) => !distinct.some((other) => other !== name && name.includes(other)))
}
