import { markTone } from '../archive/words/markTones.ts'
import type { Lexicon } from './lexicon.ts'
import { ruledReading, type WordInSentence } from './ruledReadings.ts'
import { spell } from './spell.ts'
import type { DictionaryReading } from './wordReadings.ts'

/**
 * Who decided how a word is read: the editor, the list of names, the dictionary if it has only one reading, a
 * rule, or statistics (`context`). `chance`: nothing in the sentence decided. `unknown`: the dictionary lacks
 * the word.
 */
export type ReadBy = 'editor' | 'name' | 'dictionary' | 'rule' | 'context' | 'chance' | 'unknown'

/**
 * How a word is read: one syllable per character, with tone marks, and the pinyin as it is written. `senses`
 * belong to this reading.
 */
export type ChosenReading = {
  readonly syllables: readonly string[]
  readonly pinyin: string
  readonly senses: readonly string[]
  readonly by: ReadBy
}

/**
 * Chooses a word's reading: by a rule, otherwise the only one, otherwise the one that statistics expect.
 * @param inContext returns what statistics expect: one syllable per character, with its tone mark
 */
export function chooseReading(
  sentence: WordInSentence,
  lexicon: Lexicon,
  inContext: () => readonly string[],
): ChosenReading {
  const { word } = sentence
  const readings = lexicon.readingsOf(word)
  const [usual] = readings
  if (!usual) {
    const syllables = inContext()
    return { syllables, pinyin: spell(word, syllables, lexicon), senses: [], by: 'unknown' }
  }
  const ruled = ruledReading(sentence, lexicon)
  const byRule = ruled === undefined ? undefined : readings.find((one) => one.syllables.join(' ') === ruled)
  if (byRule) return { ...written(word, byRule, lexicon), by: 'rule' }
  if (readings.length === 1) return { ...written(word, usual, lexicon), by: 'dictionary' }
  const syllables = inContext()
  const spoken = syllables.join(' ')
  const expected = readings.find(
    (one) => written(word, one, lexicon).syllables.join(' ').toLowerCase() === spoken,
  )
  const by = expected && syllables.length > 1 ? 'context' : 'chance'
  return { ...written(word, expected ?? usual, lexicon), by }
}

type Written = Omit<ChosenReading, 'by'>

const writtenReadings = new WeakMap<DictionaryReading, Written>()

/** A word's reading as it is written. It is computed once, since the same words occur in many sentences. */
function written(word: string, reading: DictionaryReading, lexicon: Lexicon): Written {
  const before = writtenReadings.get(reading)
  if (before) return before
  const syllables = reading.syllables.map(markTone)
  const made = { syllables, pinyin: spell(word, syllables, lexicon), senses: reading.senses }
  writtenReadings.set(reading, made)
  return made
}
