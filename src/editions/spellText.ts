import type { Bilingual } from '../archive/bilingual.ts'
import { nameFinder } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { rubyParts } from '../archive/words/rubyParts.ts'
import type { WordList } from '../archive/words/wordList.ts'
import { lexicon } from '../words/lexicon.ts'
import { type Readings, readText } from '../words/readText.ts'

/**
 * A part of a Chinese text, in reading order and without gaps. Text that is not a word, such as punctuation,
 * has no pinyin.
 */
export type SpeltPart = { readonly text: string; readonly pinyin?: string }

/** Splits the Chinese text of a pair into parts with pinyin, as word help reads it on the site. */
export type SpellText = (pair: Bilingual, readings: Readings) => SpeltPart[]

/**
 * Makes the speller for the texts of an archive. This takes a second, because it loads the dictionary.
 * @param names the archive's list of names, which says how each of them is read
 * @param words the archive's own words
 */
export function textSpeller(names: readonly Name[], words?: WordList): SpellText {
  const sources = { lexicon: lexicon(words), names, find: nameFinder(names) }
  return (pair, readings) =>
    readText(pair, { ...sources, readings }).flatMap(({ text, pinyin, isWord }) =>
      isWord ? rubyParts({ text, pinyin }) : [{ text }],
    )
}
