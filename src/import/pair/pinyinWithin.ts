import { dictionary } from '../../words/dictionary.ts'

const longestName = 4
const known = new Map<string, readonly string[]>()

/** The readings of a character, without tones: 重 → chong, zhong. */
function readingsOf(character: string): readonly string[] {
  const before = known.get(character)
  if (before) return before
  const entries = dictionary().get(character) ?? []
  const readings = [
    ...new Set(entries.map(({ pinyin }) => pinyin.toLowerCase().replace(/\d/g, '').replaceAll('u:', 'u'))),
  ]
  known.set(character, readings)
  return readings
}

/** How two to four neighbouring characters of a text are read, as one word: 双流机场 → shuangliu, liuji, jichang, … */
export function pinyinWithin(text: string): Set<string> {
  const found = new Set<string>()
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at < run.length; at += 1) {
      let spellings: readonly string[] = ['']
      for (const character of run.slice(at, at + longestName)) {
        const readings = readingsOf(character)
        spellings = spellings.flatMap((start) => readings.map((reading) => start + reading))
        for (const spelling of spellings) found.add(spelling)
      }
    }
  }
  return found
}
