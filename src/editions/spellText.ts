import type { Bilingual } from '../archive/bilingual.ts'
import { nameFinder } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { type RubyPart, rubyParts } from '../archive/words/rubyParts.ts'
import type { WordList } from '../archive/words/wordList.ts'
import { lexicon } from '../words/lexicon.ts'
import { type Readings, readText } from '../words/readText.ts'

/** Splits the Chinese text of a pair, without gaps, into parts with pinyin, as word help reads it on the site. */
export type SpellText = (pair: Bilingual, readings: Readings) => RubyPart[]

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
