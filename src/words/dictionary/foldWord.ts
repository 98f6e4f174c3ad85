import { baseOfIrregular } from './irregularWords.ts'

const vowel = /[aeiouy]/
const twoSyllables = /[aeiouy][^aeiouy]+[aeiouy]/

/**
 * The key that all forms of an English word share: `opens`, `opened`, `opening` → `open`; `rose` → `rise`'s key. The
 * key is for comparison, and need not be a word.
 * @param word one word, in any case, with or without a possessive ending
 */
export function foldWord(word: string): string {
  const small = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’](?:s|$)$/, '')
  return withoutSilentEnd(withoutEnding(baseOfIrregular.get(small) ?? small))
}

function withoutEnding(word: string): string {
  const singular = withoutPlural(word)
  for (const ending of ['ing', 'ed']) {
    if (!singular.endsWith(ending) || singular.endsWith('eed')) continue
    const stem = singular.slice(0, -ending.length)
    if (stem.length >= 2 && vowel.test(stem)) return undoubled(stem)
  }
  return singular
}

function withoutPlural(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  if (/ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:[sxz]|ch|sh|[^aeiou]o)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** `stopp` → `stop`, but `sell` and `pass` stay. */
function undoubled(stem: string): string {
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

/** What is written at the end of some forms only: `make`, `making`; `travel`, `travelling`; `carry`, `carried`. */
function withoutSilentEnd(word: string): string {
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1)
  if (word.endsWith('ll') && twoSyllables.test(word)) return word.slice(0, -1)
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word
}
