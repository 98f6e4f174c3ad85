import { foldText } from './foldText.ts'
import { namesSpelt, type PinyinNames } from './pinyinNames.ts'

/** As much of a query as is searched for. */
export const longestQuery = 200

/** One word of a query. A text has it where it has any of its needles, which are folded. */
export type SearchTerm = { readonly needles: readonly string[] }

type Knowledge = {
  /** Traditional characters → simplified, where the query has any. */
  readonly simplify?: (text: string) => string
  readonly names?: PinyinNames
}

/**
 * The words of a query, each only once. One in Latin letters stands also for the names whose pinyin it is, alone or
 * with its neighbours; one in Chinese also for its simplified form.
 */
export function readTerms(
  query: string,
  { simplify = (text) => text, names = new Map() }: Knowledge = {},
): SearchTerm[] {
  const words = foldText(query.slice(0, longestQuery)).split(/\s+/).filter(Boolean)
  const terms = words.map((word, at) => {
    const spelt = runsAround(words, at).flatMap((letters) => namesSpelt(letters, names))
    return [word, { needles: [...new Set([word, simplify(word), ...spelt])] }] as const
  })
  return [...new Map(terms).values()]
}

/** As many words as a name is looked for in. */
const longestRun = 6

/** A word, and it joined with those around it: `shuang` in `shuang liu` → `shuang`, `shuangliu`. */
function runsAround(words: readonly string[], at: number): string[] {
  const runs: string[] = []
  for (let from = Math.max(0, at - longestRun + 1); from <= at; from++) {
    for (let to = at + 1; to <= Math.min(words.length, from + longestRun); to++)
      runs.push(words.slice(from, to).join(''))
  }
  return runs
}

/**
 * Where the needle next begins in a folded text, from `from` on; -1 where it does not. What begins with a letter or
 * digit is found at the beginning of a word alone, Chinese anywhere.
 */
export function findNeedle(text: string, needle: string, from: number): number {
  const startsWord = isWordCharacter(needle.charCodeAt(0))
  let at = text.indexOf(needle, from)
  while (startsWord && at > 0 && isWordCharacter(text.charCodeAt(at - 1))) at = text.indexOf(needle, at + 1)
  return at
}

/** Whether a folded character is a letter or a digit of a script that sets spaces between words. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000)
}
