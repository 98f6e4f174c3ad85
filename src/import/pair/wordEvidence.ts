import { invariant } from '../../archive/invariant.ts'
import { memoized } from '../../archive/memoize.ts'
import { chineseWords, dictionary } from '../../words/dictionary.ts'
import { isEmptyWord } from '../../words/englishWords.ts'
import { foldWord } from '../../words/foldWord.ts'

/** A range of sentences or clauses; the end is exclusive. */
type Range = readonly [from: number, to: number]

/**
 * What the dictionary says about the sentences of a text and the clauses of its translation: the logarithm of
 * how much likelier the words are if one translates the other than if it does not. A negative value is
 * evidence against a pair.
 */
export type WordEvidence = {
  readonly ofSentence: (en: number, zh: Range) => number
  readonly ofClause: (zh: number, en: Range) => number
}

/** How often the dictionary finds a word of a translation. Translators use other words half of the time. */
const foundOfTranslated = 0.5
/** How often the dictionary finds a word in unrelated text, before this text has shown how often. */
const usualChance = 0.08
const usualWeight = 6
/** Words of a sentence tend to be found together or not at all, so they count less than independent ones. */
const weight = 0.5
/** The most sentences or clauses that a sentence or clause is compared with. */
const widest = 8
const missing = Math.log(1 - foundOfTranslated)

/** Compares the words of sentences and clauses. Loads the dictionary, which takes half a second at first. */
export function wordEvidence(en: readonly string[], zh: readonly string[]): WordEvidence {
  const sentences = en.map((text) => ({ text, words: new Set(foldedWords(text)) }))
  const reached = placesOf(zh.map(reachOf))
  const english = sentences.map(({ text, words }) => {
    const names = namesIn(text)
    // Most names are written in characters that no dictionary lists.
    const telling = [...words].filter((word) => !names.has(word) || reached.has(word))
    return telling.map((word) => termOf(reached.get(word) ?? [], zh.length))
  })
  const placesOfWords = placesOf(sentences.map(({ words }) => words))
  const chinese = zh.map((text) =>
    translatable(text).map((meanings) => {
      const places = new Set<number>()
      for (const word of meanings) for (const place of placesOfWords.get(word) ?? []) places.add(place)
      return termOf([...places], en.length)
    }),
  )
  return {
    ofSentence: (sentence, range) => evidenceOf(invariant(english[sentence], 'sentence'), range),
    ofClause: (clause, range) => evidenceOf(invariant(chinese[clause], 'clause'), range),
  }
}

/** For each word, the numbers of the texts that contain it. */
function placesOf(texts: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  texts.forEach((words, place) => {
    for (const word of words) {
      const before = places.get(word)
      if (before) before.push(place)
      else places.set(word, [place])
    }
  })
  return places
}

/** A word: the other language's texts that have it, and its evidence if found in a range of 1, 2, 3 … texts. */
type Term = { readonly found: readonly number[]; readonly gains: readonly number[] }

function termOf(found: readonly number[], texts: number): Term {
  const chance = (found.length + usualChance * usualWeight) / (texts + usualWeight)
  const gains = Array.from({ length: widest }, (_, index) => {
    const byChance = 1 - (1 - chance) ** (index + 1)
    return Math.log((byChance + (1 - byChance) * foundOfTranslated) / byChance)
  })
  return { found, gains }
}

function evidenceOf(terms: readonly Term[], [from, to]: Range): number {
  let sum = 0
  for (const { found, gains } of terms) {
    const isFound = found.some((place) => place >= from && place < to)
    sum += isFound ? (gains[to - from - 1] ?? 0) : missing
  }
  return sum * weight
}

/** Words with a capital that do not begin the sentence. */
function namesIn(sentence: string): Set<string> {
  return new Set((sentence.match(/(?<=[\p{L}\p{N},’')] ["“‘(]?)\p{Lu}\p{L}+/gu) ?? []).map(foldWord))
}

/** The English words for each word of a clause that has two characters or more. */
function translatable(text: string): ReadonlySet<string>[] {
  return [...new Set(chineseWords(text))]
    .filter((word) => word.length > 1)
    .map(englishWordsFor)
    .filter(({ size }) => size > 0)
}

/** Every English word that may translate a word of a clause. */
function reachOf(text: string): Set<string> {
  const alone = chineseWords(text).filter((word) => word.length === 1)
  return new Set([...headwordsWithin(text), ...alone].flatMap((word) => [...englishWordsFor(word)]))
}

/** Every headword of two to six characters in a Chinese text, including overlapping ones. */
function headwordsWithin(text: string): string[] {
  const runs = text.match(/\p{Script=Han}+/gu) ?? []
  const within = (run: string) =>
    run.split('').flatMap((_, at) => [2, 3, 4, 5, 6].map((length) => run.slice(at, at + length)))
  return runs.flatMap(within).filter((word) => word.length > 1 && dictionary().has(word))
}

/** What CC-CEDICT says about a word instead of its sense. */
const remark =
  /\([^)]*\)|\[[^\]]*\]|\bCL:.*$|\b(?:variant|abbr\.|see|used in|classifier|surname)(?=\W).*$|\p{Script=Han}+/gu

/** The English words that the senses of a Chinese word use, folded, without those that say nothing. */
const englishWordsFor = memoized((headword: string): ReadonlySet<string> => {
  const senses = dictionary()
    .entriesOf(headword)
    .flatMap(({ english }) => english)
  return new Set(senses.flatMap((sense) => foldedWords(sense.replace(remark, ' '))))
})

/** The words of an English text, folded, without those that say nothing, in its order. */
function foldedWords(text: string): string[] {
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu) ?? []
  return words.map(foldWord).filter((word) => !isEmptyWord(word))
}
