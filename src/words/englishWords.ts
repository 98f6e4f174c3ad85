import { memoized, once } from '../archive/memoize.ts'
import { dictionary } from './dictionary.ts'
import { foldWord } from './foldWord.ts'

/** Words that say nothing about a text's subject, so no sense is recognised by them. */
const empty: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for from with and or but as be is are was were been it its this that these those sb sth ' +
    "one's one oneself he she they we us you i his her their our your not no so such than then there which who what when " +
    'where how if into up out off over about etc eg ie esp also used other another some any all each both more most very ' +
    'do does did have has had will would can could may might shall should must'
  )
    .split(' ')
    .map(foldWord),
)

/** Whether a folded word says nothing about a text's subject. */
export function isEmptyWord(folded: string): boolean {
  return empty.has(folded)
}

/** Every word of every sense, each once: folding each use of it would take ten times as long. */
const printedWords = once(() => {
  const words = new Set<string>()
  for (const senses of dictionary().senses())
    for (const word of senses.join(' ').split(/\W+/)) words.add(word)
  return words
})

const foldedOnes = once(() => new Set([...printedWords()].map(foldWord)))

/** Whether the dictionary uses an English word, in any of its forms, in any sense of any Chinese word. */
export const isEnglishWord = memoized(
  (word: string): boolean => foldedOnes().has(foldWord(word)) || foldedOnes().has(foldWord(inAmerican(word))),
)

/** The American spelling, which CC-CEDICT mostly has: `centre`, `labour`, `organise`, `tonne`. */
export function inAmerican(word: string): string {
  return word
    .toLowerCase()
    .replace(/tre(?=s?$)/, 'ter')
    .replace(/(?<=[a-z]{3})our/, 'or')
    .replace(/is(?=(?:e[ds]?|ing|ations?)$)/, 'iz')
    .replace(/^tonne/, 'ton')
    .replace(/^programme/, 'program')
}

/** Whether the dictionary writes a word without a capital. */
export const isCommonNoun = memoized((word: string): boolean => {
  const small = word.toLowerCase()
  return printedWords().has(small) || printedWords().has(small.replace(/e?s$/, ''))
})
