import type { FindNames } from '../../archive/names/findNames.ts'
import type { Name } from '../../archive/names/nameList.ts'
import { hanPositions } from '../../archive/names/pinyinWords.ts'
import { type Piece, segmentText } from '../../archive/words/segmentText.ts'
import { splitPinyin } from '../../archive/words/splitPinyin.ts'
import { type ChosenReading, chooseReading, type ReadBy } from './chooseReading.ts'
import { contextReadings } from './contextReadings.ts'
import { editedPinyin, type Readings } from './editedPinyin.ts'
import type { Lexicon } from './lexicon.ts'
import { spell } from './spell.ts'

/**
 * A piece of a text: UTF-16 offsets, end exclusive. A word has its pinyin with tone marks, its senses as the dictionary has
 * them, and the id of its name, if it is one; what is no word, such as punctuation, has none of these.
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

/** What texts are read with: all words, the archive's own names, and the editor's word on a story's readings. */
export type ReadingAids = {
  readonly lexicon: Lexicon
  readonly names: readonly Name[]
  readonly find: FindNames
  readonly readings: Readings
}

/**
 * A Chinese text in pieces, in order and without gaps. Names come first, then words of the dictionary, a character alone
 * last. No piece is longer than 35 units, so that one digit of base 36 says its length.
 */
export function readText(text: string, aids: ReadingAids): ReadPiece[] {
  const edited = editedPinyin(text, aids.readings)
  // Statistics take their time, and most words need none.
  let context: ReadonlyMap<number, string> | undefined
  const pieces = namesAndWords(text, aids)
  const words = pieces.map(({ start, end }) => text.slice(start, end))
  return pieces.flatMap((piece, at): ReadPiece[] => {
    const word = text.slice(piece.start, piece.end)
    if (!piece.isWord) return inParts(piece, word)
    const offsets = offsetsOf(word, piece.start)
    const inContext = () => {
      const readings = context ?? contextReadings(text)
      context = readings
      return offsets.map((offset) => readings.get(offset) ?? '')
    }
    const { name } = piece
    const chosen = name
      ? readName(word, name, aids.lexicon, inContext)
      : chooseReading({ words, at }, aids.lexicon, inContext)
    const isEdited = offsets.some((offset) => edited.has(offset))
    const syllables = chosen.syllables.map((syllable, index) => edited.get(offsets[index] ?? -1) ?? syllable)
    const pinyin = !isEdited && name?.zh === word ? name.pinyin : spell(word, syllables, aids.lexicon)
    const by = isEdited ? 'editor' : chosen.by
    return [{ ...piece, text: word, pinyin, senses: chosen.senses, name: name?.id, by }]
  })
}

/** Where each character of a word begins. */
function offsetsOf(word: string, start: number): number[] {
  let at = start
  return Array.from(word, (character) => {
    at += character.length
    return at - character.length
  })
}

const longestPiece = 35

/** What is no word, in parts of 35 units. */
function inParts({ start }: Piece, text: string): ReadPiece[] {
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

type NamedPiece = Piece & { readonly name?: Name | undefined }

/** The names in a text, and the words between them. */
function namesAndWords(text: string, { find, names, lexicon }: ReadingAids): NamedPiece[] {
  const pieces: NamedPiece[] = []
  const addWords = (from: number, to: number) => {
    for (const { start, end, isWord } of segmentText(text.slice(from, to), lexicon))
      pieces.push({ start: from + start, end: from + end, isWord })
  }
  let at = 0
  for (const { id, start, end } of find(text, 'zh')) {
    if (end - start > longestPiece) continue
    addWords(at, start)
    pieces.push({ start, end, isWord: true, name: names.find((name) => name.id === id) })
    at = end
  }
  addWords(at, text.length)
  return pieces
}

/** The list gives a name's pinyin; for another spelling of it, its words are read. */
function readName(
  word: string,
  name: Name,
  lexicon: Lexicon,
  inContext: () => readonly string[],
): ChosenReading {
  const senses = [name.en]
  const han = hanPositions(word)
  const own = name.zh === word ? splitPinyin(name.pinyin, han.length) : undefined
  if (name.zh === word && han.length === word.length && own) return { syllables: own, senses, by: 'name' }
  if (name.zh === word) return { syllables: inContext(), senses, by: 'name' }
  const pieces = segmentText(word, lexicon)
  const words = pieces.map(({ start, end }) => word.slice(start, end))
  const syllables = pieces.flatMap(({ start, end }, at) => [
    ...chooseReading({ words, at }, lexicon, () => inContext().slice(start, end)).syllables,
  ])
  return { syllables, senses, by: 'dictionary' }
}
