import { joinSyllables } from '../archive/words/markTones.ts'
import { segmentText } from '../archive/words/segmentText.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * Joins a word's syllables as pinyin is written. A word of four characters or more that consists of shorter
 * words is written as separate words: 人工智能 → `réngōng zhìnéng`.
 * @param syllables one per character
 */
export function spell(word: string, syllables: readonly string[], lexicon: Words): string {
  if (word.length < 4 || syllables.length !== word.length) return joinSyllables(syllables)
  const lengths = withoutSingles(shorterWords(word, lexicon).map((part) => part.length))
  if (lengths.length === 1) return joinSyllables(syllables)
  let at = 0
  return lengths
    .map((length) => {
      const from = at
      at += length
      return spell(word.slice(from, at), syllables.slice(from, at), lexicon)
    })
    .join(' ')
}

/** The words of the lists in a longer word, in the most probable cut. */
export function shorterWords(word: string, { likelihoodOf, listedLengths, isListed }: Words): string[] {
  const pieces = segmentText(word, {
    likelihoodOf: (part) => (part !== word && isListed(part) ? likelihoodOf(part) : undefined),
    lengthsFrom: listedLengths,
  })
  return pieces.map(({ start, end }) => word.slice(start, end))
}

type Words = Pick<Lexicon, 'likelihoodOf' | 'listedLengths' | 'isListed'>

/** A single character is written with its neighbours: 一 and 汽 of 一汽集团 together, 额 of 进出口额 with 进出口. */
function withoutSingles(lengths: readonly number[]): number[] {
  const joined: { length: number; single: boolean }[] = []
  for (const length of lengths) {
    const last = joined.at(-1)
    if (last && (length === 1 || (last.single && last.length === 1))) last.length += length
    else joined.push({ length, single: length === 1 })
  }
  return joined.map(({ length }) => length)
}
