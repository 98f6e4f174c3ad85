import { invariant } from '../archive/invariant.ts'
import type { DictionaryEntry } from './dictionary.ts'

/** One way to read a word: numbered syllables as in CC-CEDICT, and the senses that belong to it. */
export type DictionaryReading = { readonly syllables: readonly string[]; readonly senses: readonly string[] }

/**
 * The readings of a word, each once, the usual ones first. A reading that is only a surname, or only a
 * variant of another word, counts only if there is no other.
 */
export function wordReadings(entries: readonly DictionaryEntry[]): DictionaryReading[] {
  const groups = new Map<string, DictionaryEntry[]>()
  for (const entry of entries) {
    const key = entry.pinyin.toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const readings = [...groups.values()].map(readingOf)
  const usual = readings.filter(({ senses }) => senses.some((sense) => !isOnlyReference(sense)))
  return usual.length > 0 ? usual : readings
}

/**
 * Common words come before proper names: 年 is first a year, and then a surname. Of words that are written alike only in
 * simplified characters, the one with most senses comes first, and the others after two of its senses: 面 is a face, and
 * then 麵, flour.
 */
function readingOf(entries: readonly DictionaryEntry[]): DictionaryReading {
  const sorted = entries.toSorted((one, other) => rank(one) - rank(other) || sensesIn(other) - sensesIn(one))
  const [usual, ...more] = sorted
  const { pinyin, english: first } = invariant(usual, 'entry of the reading')
  const others = more.map(({ english }) => english)
  const senses = [
    ...first.slice(0, 2),
    ...others.flatMap((senses) => senses.slice(0, 1)),
    ...first.slice(2),
    ...others.flatMap((senses) => senses.slice(1)),
  ]
  return {
    syllables: pinyin.split(' ').filter((part) => /\p{L}/u.test(part)),
    senses: [...senses.filter((sense) => !isOnlyReference(sense)), ...senses.filter(isOnlyReference)],
  }
}

function rank({ pinyin, english }: DictionaryEntry): number {
  return (/^\p{Lu}/u.test(pinyin) ? 2 : 0) + (english.some((sense) => sense.includes('variant of ')) ? 1 : 0)
}

function sensesIn({ traditional, simplified, english }: DictionaryEntry): number {
  return english.length + (traditional === simplified ? 0 : 0.5)
}

function isOnlyReference(sense: string): boolean {
  return /^(?:\((?:old|archaic|Tw)\) )?(?:surname |(?:\w+ )?variant of |see |also written )|\bsurname\b/.test(
    sense,
  )
}
