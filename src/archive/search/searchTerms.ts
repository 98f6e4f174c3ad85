import { foldText } from './foldText.ts'
import { namesSpelt, type PinyinNames } from './pinyinNames.ts'
import { type WordSpellings, wordsSpelt } from './spelledWords.ts'

/** The part of a query that is searched for, in characters. */
export const longestQuery = 200

/** One word of a query. A text matches it if it contains any of its needles. Needles are folded. */
export type SearchTerm = { readonly needles: readonly string[] }

type Knowledge = {
  /** Traditional characters → simplified, if the query has any. */
  readonly simplify?: (text: string) => string
  readonly names?: PinyinNames
  /** The words of the archive, by their pinyin. */
  readonly spellings?: WordSpellings
}

/**
 * The words of a query, each once; a phrase in quotation marks is one. A word in Latin letters also matches the names and
 * words whose pinyin it is, alone or together with its neighbours. A Chinese word also matches its simplified form.
 */
export function readTerms(
  query: string,
  { simplify = (text) => text, names = new Map(), spellings = new Map() }: Knowledge = {},
): SearchTerm[] {
  const plain = query.slice(0, longestQuery).replace(separators, ' ')
  const words = splitWords(foldText(plain))
  const typed = splitWords(plain)
  // Folding removes the tones. In the rare case that it also joins or splits words, tones are ignored.
  const toned = typed.length === words.length ? typed : words
  const terms = words.map((word, at) => {
    const spelt = [
      ...runsAround(words, at).flatMap((letters) => namesSpelt(letters, names)),
      ...runsAround(toned, at).flatMap((run) => wordsSpelt(run, spellings)),
    ]
    return [word, { needles: [...new Set([...formsOf(word), simplify(word), ...spelt])] }] as const
  })
  return [...new Map(terms).values()]
}

/** Signs that only separate words. “54.81” and “5:30” stay whole. */
const separators = /[，、。；：！？（）()《》「」…]|[,.;:!?]+(?=[\s"”]|$)/g

/** Words, and phrases in quotation marks. */
function splitWords(text: string): string[] {
  return [...text.matchAll(/["“”]([^"“”]+)["“”]|[^\s"“”]+/g)]
    .map(([word, phrase]) => (phrase ?? word).trim().replace(/\s+/g, ' '))
    .filter(Boolean)
}

/**
 * Patterns, and what to put in their place: the other number of a noun in -y, British or American spelling, a figure with or
 * without its commas. Other plurals begin with their singular, by which “customs” would find customers. Without lookbehind,
 * which older Safari lacks.
 */
const otherForms: readonly (readonly [RegExp, string])[] = [
  [/([a-z]{2}[^aeiou\W])y$/, '$1ies'],
  [/([a-z]{3})ies$/, '$1y'],
  [/(cent|met|lit|theat|fib)er(s?)$/, '$1re$2'],
  [/(cent|met|lit|theat|fib)re(s?)$/, '$1er$2'],
  [/(lab|harb|neighb|fav|hon|col)or/, '$1our'],
  [/(lab|harb|neighb|fav|hon|col)our/, '$1or'],
  [/([a-z]{3}i)z(e[ds]?|ing|ations?)$/, '$1s$2'],
  [/([a-z]{3}i)s(e[ds]?|ing|ations?)$/, '$1z$2'],
  [/(\d),(?=\d{3})/g, '$1'],
  [/(\d)(?=(?:\d{3})+$)/g, '$1,'],
]

/** A word as it is typed, and in its other forms: `center`, `centre`; `50000`, `50,000`. */
function formsOf(word: string): string[] {
  const forms = new Set([word])
  for (const [ending, other] of otherForms)
    for (const form of [...forms]) forms.add(form.replace(ending, other))
  return [...forms]
}

/** The largest number of words that are joined to find a name. */
const longestRun = 6

/** A word, and the word joined with its neighbours: `shuang` in `shuang liu` → `shuang`, `shuangliu`. */
function runsAround(words: readonly string[], at: number): string[] {
  const runs: string[] = []
  for (let from = Math.max(0, at - longestRun + 1); from <= at; from++) {
    for (let to = at + 1; to <= Math.min(words.length, from + longestRun); to++)
      runs.push(words.slice(from, to).join(''))
  }
  return runs
}

/**
 * The next offset of the needle in a folded text, starting at `from`; -1 if there is none. A needle that begins with a
 * letter or digit matches only at the beginning of a word. Chinese matches anywhere.
 */
export function findNeedle(text: string, needle: string, from: number): number {
  const startsWord = isWordCharacter(needle.charCodeAt(0))
  let at = text.indexOf(needle, from)
  while (startsWord && at > 0 && isWordCharacter(text.charCodeAt(at - 1))) at = text.indexOf(needle, at + 1)
  return at
}

/** Whether a folded character is a letter or digit of a script that puts spaces between words. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000)
}
