import { foldedWords } from './dictionary/englishWords.ts'

const known = new WeakMap<readonly string[], readonly (readonly string[])[]>()

/**
 * What senses say, each synonym by itself, as folded words without those that say nothing: `to announce; to make public` →
 * `announc`, and `mak` with `public`. Remarks and references are left out.
 */
export function senseWords(senses: readonly string[]): readonly (readonly string[])[] {
  const words = known.get(senses) ?? senses.flatMap(read)
  known.set(senses, words)
  return words
}

const remark = /^(?:CL:|surname |(?:\w+ )?variant of |abbr\. |see |used in |also pr|Taiwan pr)/

/** Verbs that say little alone, each of them in countless senses. “Make public” says enough. */
const lightVerbs = new Set(
  'take make give go get put come bring keep set let turn add call only one'.split(' ').flatMap(foldedWords),
)

function read(sense: string): string[][] {
  // A sense with a number is not its words: 亿 is 100 million, not a million.
  if (remark.test(sense) || /\d/.test(sense)) return []
  return sense
    .replace(/\([^)]*\)|\[[^\]]*\]|\p{Script=Han}+/gu, ' ')
    .split(/[;,/]/)
    .map(foldedWords)
    .filter((words) => words.length > 1 || words.some((word) => !lightVerbs.has(word)))
}
