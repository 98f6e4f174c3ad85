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

/** CC-CEDICT. Its entries become objects when they are looked up. */
export type Dictionary = {
  /** The entries of a headword in simplified characters, in the order of CC-CEDICT. None if it lacks the word. */
  readonly entriesOf: (headword: string) => readonly DictionaryEntry[]
  readonly has: (word: string) => boolean
  /** Each headword once, in the order of CC-CEDICT. */
  readonly headwords: () => Iterable<string>
  /** The lengths of the headwords that begin with these two UTF-16 units. */
  readonly lengthsFrom: (beginning: string) => readonly number[]
  /** The senses of each entry, in which a quotation mark has a backslash before it. */
  readonly senses: () => Iterable<readonly string[]>
}

/** CC-CEDICT by headword. The first call reads the file and notes where each entry is. */
export const dictionary: () => Dictionary = once(() => {
  const require = createRequire(import.meta.url)
  const file = readFileSync(require.resolve('@tykok/cedict-dictionary/data/cedict.json'), 'utf8')
  const places = new Map<string, number[]>()
  for (let place = file.indexOf(opening); place !== -1; ) {
    const start = file.indexOf(headwordKey, place) + headwordKey.length
    const word = file.slice(start, file.indexOf('"', start))
    append(places, word, place)
    place = file.indexOf(opening, start)
  }
  return {
    entriesOf: (headword) =>
      (places.get(headword) ?? []).map((place) => {
        const end = file.indexOf(closing, place) + closing.length
        return JSON.parse(file.slice(place, end))
      }),
    has: (word) => places.has(word),
    headwords: () => places.keys(),
    lengthsFrom: lengthsOf(places.keys()),
    *senses() {
      for (let end = 0; ; ) {
        const start = file.indexOf(sensesKey, end) + sensesKey.length
        if (start < sensesKey.length) return
        end = file.indexOf(closing, start) + 1
        yield file.slice(start + 1, end - 2).split('","')
      }
    },
  }
})

// The file is one line of JSON, whose parts are found by these.
const opening = '{"traditional":"'
const headwordKey = '"simplified":"'
const sensesKey = '"english":['
const closing = ']}'

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Returns a function that says which lengths those of these words have that begin with two UTF-16 units. */
export function lengthsOf(words: Iterable<string>): (beginning: string) => readonly number[] {
  const lengths = new Map<string, number[]>()
  for (const word of words) {
    const beginning = word.slice(0, 2)
    if (!lengths.get(beginning)?.includes(word.length)) append(lengths, beginning, word.length)
  }
  return (beginning) => lengths.get(beginning) ?? []
}

const longestWord = 8

/**
 * Cuts Chinese text into headwords, the longest first. Text that no headword covers is cut into single
 * characters.
 */
export function chineseWords(text: string): string[] {
  const { has, lengthsFrom } = dictionary()
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const cut: string[] = []
    for (let at = 0; at < run.length; ) {
      let longest = 1
      for (const length of lengthsFrom(run.slice(at, at + 2)))
        if (length > longest && length <= longestWord && has(run.slice(at, at + length))) longest = length
      cut.push(run.slice(at, at + longest))
      at += longest
    }
    return cut
  })
}
