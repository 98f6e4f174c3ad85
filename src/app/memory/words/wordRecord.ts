import type { Bilingual } from '../../../archive/bilingual.ts'
import { bilingualAt, countAt, Damage, objectAt, textAt } from '../recordValues.ts'

/** What is kept of a word when it is saved, so that it is whole even if its story leaves the archive. */
export type SavedWord = {
  readonly at: number
  readonly pinyin: string
  readonly senses: readonly string[]
  /** The sentence that has the word, in the languages that it has. */
  readonly sentence: Bilingual
  /** The number of its paragraph, from 1. */
  readonly paragraph: number
}

/** What is recorded of a word: that it was saved, and when the reader said that they know it. */
export type WordRecord = { readonly saved?: SavedWord; readonly knownAt?: number }

/** The words of a story, by their text. */
export type WordRecords = Readonly<Record<string, WordRecord>>

/** The longest word, in UTF-16 units: names are long. */
const longest = 35
const mostSenses = 3

/** Reads the words of a story's record. Throws a `Damage` if one has a wrong value. */
export function readWords(value: Readonly<Record<string, unknown>>): WordRecords {
  const entries = Object.entries(value).map(([text, word]) => [text, readWord(text, word)] as const)
  return Object.fromEntries(entries)
}

function readWord(text: string, value: unknown): WordRecord {
  const where = `.words["${text.slice(0, longest)}"]`
  if (!/\p{Script=Han}/u.test(text) || text.length > longest) throw new Damage(where)
  const { saved, knownAt } = objectAt(value, where)
  return {
    ...(saved !== undefined && { saved: readSavedWord(saved, `${where}.saved`) }),
    ...(knownAt !== undefined && { knownAt: countAt(knownAt, `${where}.knownAt`) }),
  }
}

function readSavedWord(value: unknown, where: string): SavedWord {
  const { at, pinyin, senses, sentence, paragraph } = objectAt(value, where)
  const texts = bilingualAt(sentence, `${where}.sentence`)
  if (!Array.isArray(senses) || senses.length > mostSenses) throw new Damage(`${where}.senses`)
  return {
    at: countAt(at, `${where}.at`),
    pinyin: textAt(pinyin, `${where}.pinyin`),
    senses: senses.map((sense) => textAt(sense, `${where}.senses`)),
    sentence: texts,
    paragraph: countAt(paragraph, `${where}.paragraph`),
  }
}

/** Merges both: what is saved or known in either stays so. */
export function mergeWords(one: WordRecords, other: WordRecords): WordRecords {
  const both = { ...one }
  for (const [text, theirs] of Object.entries(other)) {
    const saved = one[text]?.saved ?? theirs.saved
    const knownAt = one[text]?.knownAt ?? theirs.knownAt
    both[text] = { ...(saved && { saved }), ...(knownAt && { knownAt }) }
  }
  return both
}
