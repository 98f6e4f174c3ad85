import { pinyin } from 'pinyin-pro'
import { invariant } from '../archive/invariant.ts'
import type { FindNames } from '../archive/names/findNames.ts'
import type { Name } from '../archive/names/nameList.ts'
import { hanPositions } from '../archive/names/pinyinWords.ts'
import { type Piece, segmentText } from '../archive/words/segmentText.ts'
import { splitPinyin } from '../archive/words/splitPinyin.ts'
import { type ChosenReading, chooseReading, type ReadBy } from './chooseReading.ts'
import type { Lexicon } from './lexicon.ts'
import { readName } from './readName.ts'
import { spell } from './spell.ts'

/**
 * A piece of a text: UTF-16 offsets, end exclusive. A word has its pinyin with tone marks, its senses from
 * the dictionary and, if it is a name, the name's id. Other text, such as punctuation, has none of these.
 */
export type ReadPiece = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isWord: boolean
  readonly pinyin: string
  readonly senses: readonly string[]
  readonly name?: string | undefined
  /** Who decided how it is read. */
  readonly by: ReadBy | undefined
}

/** What is needed to split a text into words: all words, and the archive's names. */
export type WordAids = {
  readonly lexicon: Lexicon
  readonly names: readonly Name[]
  readonly find: FindNames
}

/** What is needed to read a text: also the editor's readings for the story. */
export type ReadingAids = WordAids & { readonly readings: Readings }

/**
 * A Chinese text in pieces, in order and without gaps. Names take precedence over words of the dictionary,
 * and words over single characters. No piece is longer than 35 units, so that one digit of base 36 says its
 * length.
 */
export function readText(text: string, aids: ReadingAids): ReadPiece[] {
  const pieces = namesAndWords(text, aids)
  const sentence: Sentence = {
    text,
    words: pieces.map((piece) => piece.text),
    edited: editedPinyin(text, aids.readings),
    context: contextOf(text),
  }
  return pieces.flatMap((piece, at) => (piece.isWord ? readPiece(piece, at, sentence, aids) : inParts(piece)))
}

type Sentence = {
  readonly text: string
  readonly words: readonly string[]
  /** The syllables that the editor gives, by their offset. */
  readonly edited: ReadonlyMap<number, string>
  /** The syllables that statistics expect, by the offset of the character. */
  readonly context: () => ReadonlyMap<number, string>
}

/** Computes the statistics only when asked: they are slow, and most words do not need them. */
function contextOf(text: string): Sentence['context'] {
  let readings: ReadonlyMap<number, string> | undefined
  return () => {
    readings ??= contextReadings(text)
    return readings
  }
}

type NamedWord = Piece & { readonly text: string; readonly name?: Name | undefined }

function readPiece(piece: NamedWord, at: number, sentence: Sentence, aids: ReadingAids): ReadPiece {
  const { text, start, end, name } = piece
  const chosen = name
    ? readName(text, name, aids.lexicon, () => syllablesIn(sentence, piece))
    : chooseReading({ word: text, words: sentence.words, at }, aids.lexicon, () =>
        syllablesIn(sentence, piece),
      )
  const { pinyin, by } = correct(chosen, piece, sentence.edited, aids.lexicon)
  return { text, start, end, isWord: true, pinyin, senses: chosen.senses, name: name?.id, by }
}

function syllablesIn({ context }: Sentence, { text, start }: NamedWord): string[] {
  return offsetsOf(text, start).map((offset) => context().get(offset) ?? '')
}

/** Replaces the syllables of a reading for which the editor gives others. */
function correct(
  { syllables, pinyin, by }: ChosenReading,
  { text, start }: NamedWord,
  edited: Sentence['edited'],
  lexicon: Lexicon,
): Pick<ChosenReading, 'pinyin' | 'by'> {
  if (edited.size === 0) return { pinyin, by }
  const offsets = offsetsOf(text, start)
  if (!offsets.some((offset) => edited.has(offset))) return { pinyin, by }
  const corrected = syllables.map((syllable, index) => edited.get(offsets[index] ?? -1) ?? syllable)
  return { pinyin: spell(text, corrected, lexicon), by: 'editor' }
}

/** Where each character of a word begins. */
function offsetsOf(word: string, start: number): number[] {
  const offsets: number[] = []
  let at = start
  for (const character of word) {
    offsets.push(at)
    at += character.length
  }
  return offsets
}

const longestPiece = 35

/** Splits text that is not a word into parts of at most 35 units. */
function inParts({ start, text }: NamedWord): ReadPiece[] {
  const count = Math.ceil(text.length / longestPiece)
  return Array.from({ length: count }, (_, index) => {
    const part = text.slice(index * longestPiece, (index + 1) * longestPiece)
    const from = start + index * longestPiece
    return {
      text: part,
      start: from,
      end: from + part.length,
      isWord: false,
      pinyin: '',
      senses: [],
      by: undefined,
    }
  })
}

/** The names in a text, and the words between them. */
export function namesAndWords(text: string, { find, names, lexicon }: WordAids): NamedWord[] {
  const pieces: NamedWord[] = []
  const add = (piece: Omit<NamedWord, 'text'>) =>
    pieces.push({ ...piece, text: text.slice(piece.start, piece.end) })
  const addWords = (from: number, to: number) => {
    for (const { start, end, isWord } of segmentText(text.slice(from, to), lexicon))
      add({ start: from + start, end: from + end, isWord })
  }
  let at = 0
  for (const { id, start, end } of find(text, 'zh')) {
    if (end - start > longestPiece) continue
    addWords(at, start)
    add({ start, end, isWord: true, name: names.find((name) => name.id === id) })
    at = end
  }
  addWords(at, text.length)
  return pieces
}

/** The probable syllable of each Chinese character in a text, with its tone mark, by its UTF-16 offset. */
function contextReadings(text: string): ReadonlyMap<number, string> {
  const readings = new Map<number, string>()
  const parts = pinyin(text, { type: 'array', toneSandhi: false })
  let at = 0
  Array.from(text).forEach((character, index) => {
    const reading = parts[index]
    // A character that is not Chinese is returned unchanged.
    if (reading !== undefined && reading !== character) readings.set(at, reading)
    at += character.length
  })
  return readings
}

/** The editor's readings for a story, as in an issue file. */
export type Readings = readonly { readonly zh: string; readonly pinyin: string }[]

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
