import type { Bilingual } from '../archive/bilingual.ts'
import { invariant } from '../archive/invariant.ts'
import { once } from '../archive/memoize.ts'
import type { Name } from '../archive/names/nameList.ts'
import { hanPositions } from '../archive/names/pinyinWords.ts'
import { splitPinyin } from '../archive/words/splitPinyin.ts'
import type { EnglishWord } from '../archive/words/touchedWord.ts'
import { type Alignment, alignWords } from './alignWords.ts'
import { type CutPiece, cutText, type WordAids } from './cutText.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import { wordsIn } from './meanings.ts'
import { listedName, spelledName } from './nameReadings.ts'
import { spell } from './spell.ts'
import { type Options, optionsOf, type ReadBy, type WordMeaning } from './wordOptions.ts'

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

/**
 * Reads the Chinese text of a pair, in order and without gaps. Where the translation names a word or has one of its
 * senses, it decides how the word is read, which sense comes first, and which English words answer it.
 */
export function readText({ zh = '', en = '' }: Bilingual, aids: ReadingAids): ReadPiece[] {
  const pieces = cutText(zh, aids, en)
  const options = pieces.map(({ text, isWord, name, englishName }, at) => {
    if (!isWord) return noOptions
    if (name) return listedName(text, name, aids.lexicon)
    return englishName ? spelledName(text, englishName, aids.lexicon) : optionsOf(at, pieces, aids.lexicon)
  })
  const mentions = once(() => aids.find(en, 'en'))
  const english = wordsIn(en)
  const alignable = pieces.map((piece, at) => {
    const { meanings = [], parts = [meanings] } = options[at] ?? {}
    const known = piece.englishName?.english ?? mentioned(piece.name, mentions, english)
    return parts.map((part) => ({ meanings: part, english: known }))
  })
  const aligned = alignWords(alignable.flat(), en)
  const edited = editedPinyin(zh, aids.readings)
  let taken = 0
  return pieces.map((piece, at) => {
    const { text, start, end, isWord } = piece
    const alignments = aligned.slice(taken, taken + (alignable[at]?.length ?? 0))
    taken += alignments.length
    if (!isWord)
      return { text, start, end, isWord, pinyin: '', senses: [], isName: false, english: [], by: undefined }
    const { reading, by, first } = choose(options[at] ?? noOptions, alignments)
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
      english: alignments.flatMap((one) => one.english),
      by: corrected === undefined ? by : 'editor',
    }
  })
}

const noOptions: Options = { readings: [], meanings: [], by: 'unknown' }

/** @param alignments of each part of the word */
function choose(
  { readings, by, first, briefs = [] }: Options,
  alignments: readonly Alignment<WordMeaning>[],
) {
  const meaning = alignments.find((part) => part.meaning)?.meaning
  const isDecided = meaning !== undefined && by === 'chance'
  const reading = meaning?.reading ?? readings[0] ?? unread
  const composed = briefs.map((brief, part) => alignments[part]?.meaning?.brief || brief).filter(Boolean)
  return {
    reading: composed.length > 0 ? { ...reading, senses: [composed.join(' + ')] } : reading,
    first: meaning?.reading ? meaning.sense : first,
    by: isDecided ? ('english' as const) : by,
  }
}

const unread: Reading = { syllables: [], pinyin: '', senses: [] }

/** The English words in the mentions of a name: “Chengdu’s” is in a mention of Chengdu. */
function mentioned(
  name: Name | undefined,
  mentions: () => ReturnType<WordAids['find']>,
  english: readonly EnglishWord[],
): number[] | undefined {
  if (!name) return undefined
  const own = mentions().filter(({ id }) => id === name.id)
  return english.flatMap(({ text, start, end }, index) => {
    const bare = end - (/['’]s?$/.exec(text)?.[0].length ?? 0)
    return own.some((mention) => mention.start <= start && bare <= mention.end) ? [index] : []
  })
}

/** The pinyin of a word for which the editor gives syllables. Undefined if none are given. */
function correct(
  { text, start }: CutPiece,
  syllables: readonly string[],
  edited: ReadonlyMap<number, string>,
  lexicon: Lexicon,
): string | undefined {
  if (edited.size === 0) return undefined
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
