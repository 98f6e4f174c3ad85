import { markTone } from '../../archive/words/markTones.ts'
import type { Lexicon } from './lexicon.ts'
import { ruledReading, type WordInSentence } from './ruledReadings.ts'
import type { DictionaryReading } from './wordReadings.ts'

/**
 * Who decided how a word is read: the editor, the list of names, the dictionary where it knows one reading, a rule, or
 * statistics. `chance`: statistics with nothing in the sentence to go by. `unknown`: the dictionary lacks the word.
 */
export type ReadBy = 'editor' | 'name' | 'dictionary' | 'rule' | 'context' | 'chance' | 'unknown'

/** How a word is read, one syllable a character with its tone mark, and what it then means. */
export type ChosenReading = {
  readonly syllables: readonly string[]
  readonly senses: readonly string[]
  readonly by: ReadBy
}

/**
 * Chooses among a word's readings: by a rule, else its only one, else the one that statistics expect.
 * @param inContext gives what statistics expect, one syllable a character with its tone mark
 */
export function chooseReading(
  sentence: WordInSentence,
  lexicon: Lexicon,
  inContext: () => readonly string[],
): ChosenReading {
  const readings = lexicon.readingsOf(sentence.words[sentence.at] ?? '')
  const [usual] = readings
  if (!usual) return { syllables: inContext(), senses: [], by: 'unknown' }
  const ruled = ruledReading(sentence, lexicon)
  const byRule = readings.find(({ syllables }) => syllables.join(' ') === ruled)
  if (byRule) return chosen(byRule, 'rule')
  if (readings.length === 1) return chosen(usual, 'dictionary')
  const syllables = inContext()
  const expected = readings.find((reading) => marked(reading).join(' ').toLowerCase() === syllables.join(' '))
  return chosen(expected ?? usual, expected && syllables.length > 1 ? 'context' : 'chance')
}

function chosen(reading: DictionaryReading, by: ReadBy): ChosenReading {
  return { syllables: marked(reading), senses: reading.senses, by }
}

const known = new WeakMap<DictionaryReading, readonly string[]>()

function marked(reading: DictionaryReading): readonly string[] {
  const syllables = known.get(reading) ?? reading.syllables.map(markTone)
  known.set(reading, syllables)
  return syllables
}
