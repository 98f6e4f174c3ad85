import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { once } from '../archive/memoize.ts'

/** One reading of a Chinese word: its syllables as CC-CEDICT numbers their tones, and its senses in English. */
export type DictionaryEntry = {
  readonly traditional: string
  readonly simplified: string
  readonly pinyin: string
  readonly english: readonly string[]
}

/** The entries of each headword in simplified characters, in the order of CC-CEDICT. */
export type Dictionary = ReadonlyMap<string, readonly DictionaryEntry[]>

/** CC-CEDICT by headword. The first call reads the file, which takes about half a second. */
export const dictionary: () => Dictionary = once(() => {
  const require = createRequire(import.meta.url)
  const file = require.resolve('@tykok/cedict-dictionary/data/cedict.json')
  const entries: readonly DictionaryEntry[] = JSON.parse(readFileSync(file, 'utf8'))
  const words = new Map<string, DictionaryEntry[]>()
  for (const entry of entries) {
    const same = words.get(entry.simplified)
    if (same) same.push(entry)
    else words.set(entry.simplified, [entry])
  }
  return words
})

const longestWord = 8

/**
 * Cuts Chinese text into headwords, the longest first. Text that no headword covers is cut into single
 * characters.
 */
export function chineseWords(text: string): string[] {
  const words = dictionary()
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const cut: string[] = []
    for (let at = 0; at < run.length; ) {
      let length = Math.min(longestWord, run.length - at)
      while (length > 1 && !words.has(run.slice(at, at + length))) length -= 1
      cut.push(run.slice(at, at + length))
      at += length
    }
    return cut
  })
}

/** Every headword of two to six characters in a Chinese text, including overlapping ones. */
export function headwordsWithin(text: string): Set<string> {
  const words = dictionary()
  const found = new Set<string>()
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at < run.length; at += 1) {
      for (let end = at + 2; end <= Math.min(run.length, at + 6); end += 1) {
        const word = run.slice(at, end)
        if (words.has(word)) found.add(word)
      }
    }
  }
  return found
}
