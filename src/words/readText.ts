import type { Bilingual } from '../archive/bilingual.ts'
import { invariant } from '../archive/invariant.ts'
import { memoizedByObject } from '../archive/memoize.ts'
import type { Name } from '../archive/names/nameList.ts'
import { hanPositions } from '../archive/names/pinyinWords.ts'
import { joinSyllables } from '../archive/words/markTones.ts'
import { splitPinyin } from '../archive/words/splitPinyin.ts'
import type { EnglishWord } from '../archive/words/touchedWord.ts'
import { type Alignment, alignWords } from './alignWords.ts'
import { type CommonSense, commonSense, type WordContext } from './commonWords.ts'
import { type CutPiece, cutText, type WordAids } from './cutText.ts'
import { chineseWords } from './dictionary.ts'
import { type EnglishName, localReadings } from './englishNames.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import { keyOf, type Meaning, meaningsOf, weights, wordsIn } from './meanings.ts'
import { spell } from './spell.ts'

/**
 * Who decided how a word is read: the editor, the list of names, the dictionary if it has only one reading, a
 * rule for common words, or the English text. `chance`: nothing in the sentence decided. `parts`: the
 * dictionary lacks the word, and has its parts. `unknown`: it lacks these, too.
 */
export type ReadBy = 'editor' | 'name' | 'dictionary' | 'rule' | 'english' | 'chance' | 'parts' | 'unknown'

/**
 * A piece of a text: UTF-16 offsets, end exclusive. A word has its pinyin with tone marks and its senses; `first` is the
 * index of the sense that the translation has. Other text, such as punctuation, has none of these.
 */
export type ReadPiece = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isWord: boolean
  readonly pinyin: string
  readonly senses: readonly string[]
  readonly first?: number | undefined
  readonly isName: boolean
  /** The indexes of the English words that translate it. */
  readonly english: readonly number[]
  /** Who decided how it is read. */
  readonly by: ReadBy | undefined
}

/** What is needed to read a text: also the editor's readings for the story. */
export type ReadingAids = WordAids & { readonly readings: Readings }

/** The editor's readings for a story, as in an issue file. */
export type Readings = readonly { readonly zh: string; readonly pinyin: string }[]

/** A meaning of a word: which sense of which reading. */
type WordMeaning = Meaning & { readonly reading?: Reading; readonly sense: number }

/** What a word may be in its sentence: the likeliest reading comes first. */
type Options = {
  readonly readings: readonly Reading[]
  readonly meanings: readonly WordMeaning[]
  /** The meanings of each part of a word that the dictionary lacks. The translation may have each. */
  readonly parts?: readonly (readonly WordMeaning[])[]
  readonly by: ReadBy
  /** The sense that the word has here unless the translation has another. */
  readonly first?: number
}

/**
 * Reads the Chinese text of a pair, in order and without gaps. Where the translation names a word or has one of its
 * senses, it decides how the word is read, which sense comes first, and which English words answer it.
 */
export function readText({ zh = '', en = '' }: Bilingual, aids: ReadingAids): ReadPiece[] {
  const pieces = cutText(zh, aids, en)
  const options = pieces.map((piece, at) =>
    piece.isWord ? optionsOf(piece, at, pieces, aids.lexicon) : noOptions,
  )
  const mentions = aids.find(en, 'en')
  const english = wordsIn(en)
  const alignable = pieces.map((piece, at) => {
    const { meanings = [], parts = [meanings] } = options[at] ?? {}
    const known = piece.englishName?.english ?? mentioned(piece.name, mentions, english)
    return parts.map((part) => ({ meanings: part, english: known }))
  })
  const aligned = alignWords(alignable.flat(), en)
  let taken = 0
  const alignments = alignable.map(({ length }) => {
    const own = aligned.slice(taken, taken + length)
    taken += length
    return {
      english: own.flatMap((one) => one.english),
      meaning: own.find(({ meaning }) => meaning)?.meaning,
    }
  })
  const edited = editedPinyin(zh, aids.readings)
  return pieces.map((piece, at) => {
    const { text, start, end, isWord } = piece
    const alignment = alignments[at] ?? { english: [], meaning: undefined }
    if (!isWord)
      return { text, start, end, isWord, pinyin: '', senses: [], isName: false, english: [], by: undefined }
    const { reading, by, first } = choose(options[at] ?? noOptions, alignment)
    const corrected = correct(piece, reading.syllables, edited, aids.lexicon)
    return {
      text,
      start,
      end,
      isWord,
      pinyin: corrected ?? reading.pinyin,
      senses: reading.senses,
      first,
      isName: piece.name !== undefined || piece.englishName !== undefined,
      english: alignment.english,
      by: corrected === undefined ? by : 'editor',
    }
  })
}

const noOptions: Options = { readings: [], meanings: [], by: 'unknown' }

function choose({ readings, by, first }: Options, { meaning }: Alignment<WordMeaning>) {
  const isDecided = meaning !== undefined && by === 'chance'
  return {
    reading: meaning?.reading ?? readings[0] ?? unread,
    first: meaning?.reading ? meaning.sense : first,
    by: isDecided ? ('english' as const) : by,
  }
}

const unread: Reading = { syllables: [], pinyin: '', senses: [] }

/** The English words in the mentions of a name: “Chengdu’s” is in a mention of Chengdu. */
function mentioned(
  name: Name | undefined,
  mentions: ReturnType<WordAids['find']>,
  english: readonly EnglishWord[],
): number[] | undefined {
  if (!name) return undefined
  const own = mentions.filter(({ id }) => id === name.id)
  return english.flatMap(({ text, start, end }, index) => {
    const bare = end - (/['’]s?$/.exec(text)?.[0].length ?? 0)
    return own.some((mention) => mention.start <= start && bare <= mention.end) ? [index] : []
  })
}

function optionsOf(piece: CutPiece, at: number, pieces: readonly CutPiece[], lexicon: Lexicon): Options {
  const { text, name, englishName } = piece
  if (name) return listedName(text, name, lexicon)
  if (englishName) return spelledName(text, englishName, lexicon)
  const readings = lexicon.readingsOf(text)
  // Few words have a row or are part of a date.
  const context = () => contextOf(at, pieces, lexicon)
  const common = commonSense(text, context)
  if (common) {
    const options = commonOptions(text, common, readings)
    return { ...options, meanings: inDate(text, context, options) ?? options.meanings }
  }
  if (readings.length === 0) return composed(text, lexicon)
  const by =
    readings.length === 1
      ? 'dictionary'
      : lexicon.usualSyllables(text) && text.length > 1
        ? 'dictionary'
        : 'chance'
  return { readings, meanings: meaningsIn(readings), by }
}

const meaningsIn = memoizedByObject((readings: readonly Reading[]): readonly WordMeaning[] =>
  readings.flatMap((reading, number) =>
    reading.senses.flatMap((text, sense) =>
      meaningsOf(text).map((meaning) => ({
        ...meaning,
        // Of senses that the English text has alike, the more usual one counts.
        weight: meaning.weight * (1 - 0.01 * Math.min(9, sense) - 0.05 * Math.min(2, number)),
        reading,
        sense,
      })),
    ),
  ),
)

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * What a part of a date means: 6月 is June, and neither the 年 of 2021年 nor the 日 of 6月27日 is a word of its own in English.
 * Undefined for other words.
 */
function inDate(
  word: string,
  context: () => WordContext,
  { readings: [reading] }: Options,
): WordMeaning[] | undefined {
  if (!'年月日'.includes(word)) return undefined
  const { before } = context()
  if ((word === '年' && /\d{4}$/.test(before)) || (word === '日' && /月\d+$/.test(before))) return []
  const month = word === '月' ? /(?:^|[^\d.])(1?\d)$/.exec(before)?.[1] : undefined
  const name = months[Number(month) - 1]
  return name && reading ? [{ keys: [keyOf(name)], weight: weights.full, reading, sense: 0 }] : undefined
}

const optionsOfRows = new WeakMap<CommonSense, Options>()

/** The rule's sense first; those of the dictionary count only where the translation clearly has them. */
function commonOptions(word: string, common: CommonSense, readings: readonly Reading[]): Options {
  const before = optionsOfRows.get(common)
  if (before) return before
  const usual: Reading = {
    syllables: splitPinyin(common.pinyin, word.length) ?? [common.pinyin],
    pinyin: common.pinyin,
    senses: common.senses,
  }
  // “In those days” is 当年 only as a whole.
  const own = meaningsIn([usual]).filter(
    ({ keys, weight }) => keys.length > 1 || !(weight > weights.related && weight <= weights.head),
  )
  const answers = meaningsOf(common.answers.join(';')).map((one) => ({
    ...one,
    weight: weights.stem,
    reading: usual,
    sense: 0,
  }))
  const others = common.isCertain
    ? []
    : meaningsIn(readings)
        .filter(({ weight }) => weight > weights.head)
        .map((one) => ({ ...one, weight: one.weight / 2 }))
  const made: Options = {
    readings: [usual, ...readings],
    meanings: [...own, ...answers, ...others],
    by: common.isDoubtful ? 'chance' : 'rule',
    first: 0,
  }
  optionsOfRows.set(common, made)
  return made
}

/** A word that the dictionary lacks means what its parts mean: 茶农 “tea + peasant”. */
function composed(word: string, lexicon: Lexicon): Options {
  const parts = chineseWords(word)
  const known = lexicon.usualSyllables(word)
  let at = 0
  const read = parts.map((part) => {
    const readings = lexicon.readingsOf(part)
    const spoken = known?.slice(at, at + part.length).join(' ')
    at += part.length
    const common = commonSense(part, () => noContext)
    const usual = common ? commonOptions(part, common, readings).readings : readings
    const isSame = ({ syllables }: Reading) => syllables.join(' ').toLowerCase() === spoken
    return { chosen: usual.find(isSame) ?? usual[0], readings }
  })
  const syllables = known ?? read.flatMap(({ chosen }) => chosen?.syllables ?? [])
  const senses = read.map(({ chosen }) => briefly(chosen?.senses[0] ?? '')).filter(Boolean)
  const reading = {
    syllables,
    pinyin: joinSyllables(syllables),
    senses: parts.length > 1 && senses.length > 0 ? [senses.join(' + ')] : [],
  }
  const meaningsOfParts = read.map(({ readings }) =>
    meaningsIn(readings).map(({ keys, weight }) => ({
      keys,
      weight: weight * weights.part,
      reading,
      sense: 0,
    })),
  )
  return {
    readings: [reading],
    meanings: [],
    parts: meaningsOfParts,
    by: known ? 'parts' : 'unknown',
  }
}

const noContext: WordContext = {
  before: '',
  after: '',
  last: '',
  followsVerb: false,
  precedesVerb: false,
  verbFollows: false,
}

/** The first synonym of a sense, without remarks. */
function briefly(sense: string): string {
  return sense
    .replace(/\([^)]*\)/g, '')
    .replace(/[;,].*/s, '')
    .trim()
}

/** A listed name is read as listed. Another spelling of it is read word by word. */
function listedName(word: string, name: Name, lexicon: Lexicon): Options {
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
function spelledName(word: string, { syllables, text, english }: EnglishName, lexicon: Lexicon): Options {
  const spelt = syllables.flat()
  if (spelt.length === 0) return imitated(word, text, lexicon)
  const known = lexicon
    .readingsOf(word)
    .find((reading) =>
      spelt.every((sound, index) => plain(reading.syllables[index] ?? '') === plainSpelling(sound)),
    )
  if (known) {
    // 大理 is first a judicial officer, and then Dali.
    const first = known.senses.findIndex((sense) => sense.startsWith(text))
    const reading = { ...known, pinyin: capitalised(known.pinyin) }
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

/** The syllable with its tone that a character has if it sounds like this. */
function toneOf(character: string, sound: string | undefined, isSurname: boolean, lexicon: Lexicon): string {
  const readings = lexicon.readingsOf(character)
  const usual = lexicon.usualSyllables(character)?.[0]
  if (sound === undefined) return usual ?? ''
  const same = readings.filter(({ syllables }) => plain(syllables[0] ?? '') === plainSpelling(sound))
  const surname = same.find(({ senses }) => senses.some((sense) => sense.startsWith('surname ')))
  const expected = same.find(({ syllables }) => syllables[0]?.toLowerCase() === usual)
  if (same.length === 0) return localReadings.get(character) ?? sound
  const [chosen = sound] = ((isSurname ? surname : undefined) ?? expected ?? same[0])?.syllables ?? []
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

/** The letters of a syllable, without its tone; ü as u. */
function plain(syllable: string): string {
  return syllable
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/** ü is spelt u, v or yu in English. */
function plainSpelling(sound: string): string {
  return sound.replace(/v|(?<=[ln])yu/, 'u')
}

function contextOf(at: number, pieces: readonly CutPiece[], lexicon: Lexicon): WordContext {
  const texts = (from: number, to?: number) => pieces.slice(from, to).map(({ text }) => text)
  const [last, next] = [pieces[at - 1]?.text ?? '', pieces[at + 1]?.text ?? '']
  return {
    last,
    before: texts(Math.max(0, at - 12), at).join(''),
    after: texts(at + 1, at + 12).join(''),
    followsVerb: isAction(last, lexicon),
    precedesVerb: isAction(next, lexicon),
    verbFollows: clauseAfter(texts(at + 1)).some((word) => word.length > 1 && lexicon.isVerb(word)),
  }
}

function isAction(word: string, lexicon: Lexicon): boolean {
  if (!/\p{Script=Han}/u.test(word)) return false
  return word.length === 1
    ? lexicon.isVerb(word)
    : lexicon.readingsOf(word)[0]?.senses[0]?.startsWith('to ') === true || lexicon.isVerb(word)
}

/** The words up to the end of the clause, without those in quotation marks. */
function clauseAfter(words: readonly string[]): readonly string[] {
  const after: string[] = []
  let isQuoted = false
  for (const word of words) {
    if (isQuoted ? word.includes('”') : word.includes('“')) isQuoted = !isQuoted
    else if (!isQuoted && /[，。；：！？、（）\n]/.test(word)) break
    else if (!isQuoted) after.push(word)
  }
  return after
}

/** The pinyin of a word for which the editor gives syllables. Undefined if none are given. */
function correct(
  { text, start }: CutPiece,
  syllables: readonly string[],
  edited: ReadonlyMap<number, string>,
  lexicon: Lexicon,
): string | undefined {
  const offsets = hanPositions(text).map((at) => start + at)
  if (!offsets.some((offset) => edited.has(offset))) return undefined
  return spell(
    text,
    offsets.map((offset, index) => edited.get(offset) ?? syllables[index] ?? ''),
    lexicon,
  )
}

/** The syllables that the editor gives for characters of a text, by their UTF-16 offset. */
function editedPinyin(text: string, readings: Readings): ReadonlyMap<number, string> {
  const edited = new Map<number, string>()
  for (const { zh, pinyin } of readings) {
    const positions = hanPositions(zh)
    const syllables = splitPinyin(pinyin, positions.length) ?? []
    for (let found = text.indexOf(zh); found !== -1; found = text.indexOf(zh, found + zh.length)) {
      syllables.forEach((syllable, index) => {
        edited.set(found + invariant(positions[index], 'character of the syllable'), syllable)
      })
    }
  }
  return edited
}
