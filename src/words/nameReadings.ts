import { memoizedByObject } from '../archive/memoize.ts'
import type { Name } from '../archive/names/nameList.ts'
import { hanPositions } from '../archive/names/pinyinWords.ts'
import { joinSyllables } from '../archive/words/markTones.ts'
import { splitPinyin } from '../archive/words/splitPinyin.ts'
import { cutText } from './cutText.ts'
import { type EnglishName, lettersOf, localReadings } from './englishNames.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import { meaningsOf } from './meanings.ts'
import { spell } from './spell.ts'
import type { Options } from './wordOptions.ts'

/** A listed name is read as listed. Another spelling of it is read word by word. */
export function listedName(word: string, name: Name, lexicon: Lexicon): Options {
  const { senses, syllables, meanings } = listedReading(name)
  const read = name.zh === word ? syllables : undefined
  const chosen = read ?? characterReadings(word, lexicon)
  const pinyin = name.zh === word ? name.pinyin : properPinyin(word, spell(word, chosen, lexicon))
  return {
    readings: [{ syllables: chosen, pinyin, senses }],
    meanings,
    by: name.zh === word ? 'name' : 'dictionary',
  }
}

/** What the list says about a name. `syllables` is undefined unless there is one for each character. */
const listedReading = memoizedByObject((name: Name) => {
  const count = hanPositions(name.zh).length
  const syllables = count === name.zh.length ? splitPinyin(name.pinyin, count) : undefined
  return { senses: [name.en], syllables, meanings: meaningsOf(name.en).map((one) => ({ ...one, sense: 0 })) }
})

/** The syllables of a name, word by word as the dictionary reads them. */
function characterReadings(word: string, lexicon: Lexicon): string[] {
  const aids = { lexicon, names: [], find: () => [] }
  return cutText(word, aids).flatMap(({ text, isWord }) => {
    const syllables = lexicon.readingsOf(text)[0]?.syllables ?? lexicon.usualSyllables(text)
    return isWord && syllables ? syllables : [...text]
  })
}

/**
 * A name that the English text spells. The dictionary's reading counts if it agrees. Otherwise each character is read as
 * spelt, and the first one of a person as a surname.
 */
export function spelledName(
  word: string,
  { syllables, text, english }: EnglishName,
  lexicon: Lexicon,
): Options {
  const spelt = syllables.flat()
  if (spelt.length === 0) return imitated(word, text, lexicon)
  const agreeing = lexicon
    .readingsOf(word)
    .filter((reading) =>
      spelt.every((sound, index) => lettersOf(reading.syllables[index] ?? '') === plainSpelling(sound)),
    )
  // A character alone is a family, which may have a reading of its own: 任 is Rén.
  const known = (word.length === 1 ? agreeing.find(isSurname) : undefined) ?? agreeing[0]
  if (known) {
    // 大理 is first a judicial officer, and then Dali. 文山 is only a place in Taiwan, and 果园 only an orchard.
    const plain = text.replace('’', "'").toLowerCase()
    const isPlace = (sense: string) => sense.toLowerCase().startsWith(plain) && !sense.includes('Taiwan')
    const first = known.senses.findIndex(isPlace)
    const senses = first === -1 ? [text, ...known.senses] : known.senses
    const reading = { ...known, pinyin: capitalised(known.pinyin), senses }
    return { readings: [reading], meanings: [], by: 'english', first: Math.max(0, first) }
  }
  const isPerson = english.length > 1 && syllables[0]?.length === 1
  const toned = [...word].map((character, index) => {
    const sound = spelt[index]
    return toneOf(character, sound, isPerson && index === 0, lexicon)
  })
  let from = 0
  const pinyin = syllables
    .map((group) => {
      const joined = joinSyllables(toned.slice(from, from + group.length))
      from += group.length
      return capitalised(joined)
    })
    .join(' ')
  const kind = toned.slice(from)
  const reading = {
    syllables: toned,
    pinyin: [pinyin, joinSyllables(kind)].filter(Boolean).join(' '),
    senses: [text],
  }
  return { readings: [reading], meanings: [], by: 'english' }
}

/** A name from another language is read character by character. */
function imitated(word: string, text: string, lexicon: Lexicon): Options {
  const syllables = [...word].map((one) => lexicon.usualSyllables(one)?.[0] ?? '')
  const joined = joinSyllables(syllables)
  const pinyin = capitalised(joined)
  return { readings: [{ syllables, pinyin, senses: [text] }], meanings: [], by: 'english' }
}

function isSurname({ senses }: Reading): boolean {
  return senses.some((sense) => sense.startsWith('surname '))
}

/** The syllable with its tone that a character has if it sounds like this. */
function toneOf(character: string, sound: string | undefined, isFamily: boolean, lexicon: Lexicon): string {
  const readings = lexicon.readingsOf(character)
  const usual = lexicon.usualSyllables(character)?.[0]
  if (sound === undefined) return usual ?? ''
  const same = readings.filter(({ syllables }) => lettersOf(syllables[0] ?? '') === plainSpelling(sound))
  const surname = same.find(isSurname)
  const expected = same.find(({ syllables }) => syllables[0]?.toLowerCase() === usual)
  if (same.length === 0) return localReadings.get(character) ?? sound
  const [chosen = sound] = ((isFamily ? surname : undefined) ?? expected ?? same[0])?.syllables ?? []
  return chosen.toLowerCase()
}

/** The pinyin of a name as GB/T 16159 writes it: each word with a capital, and the kind of a region apart. */
function properPinyin(word: string, pinyin: string): string {
  const kind = /[省市县州]$/.test(word) ? /(?<=\p{L})(?=(?:shěng|shì|xiàn|zhōu)$)/u : /$^/
  return pinyin.replace(kind, ' ').split(' ').map(capitalised).join(' ')
}

function capitalised(pinyin: string): string {
  return pinyin.charAt(0).toUpperCase() + pinyin.slice(1)
}

/** ü is spelt u, v or yu in English. */
function plainSpelling(sound: string): string {
  return sound.replace(/v|(?<=[ln])yu/, 'u')
}
