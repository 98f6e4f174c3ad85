import type { IssueWord, PackedWords, WordReading } from './issueWords.ts'
import { unpackWords } from './packedWords.ts'

/*
 * What the words of an archive are made of, as a file that readers fetch when they first ask for the parts of a word:
 * `archive/words/parts.<hash>.json`. It is derived from CC-CEDICT, as the words files are.
 */

/** The version of the format. A reader that knows only an older one shows no parts. */
export const partsFormat = 1

/** The content of the file. */
export type WordPartsFile = {
  readonly format: number
  /** Where the readings and senses come from, and their licence. */
  readonly notice: string
  /** Every character of the archive's words, and the shorter words in longer ones, between semicolons. */
  readonly texts: string
  /** Their readings, in the same order. */
  readonly words: PackedWords
}

/** A shorter word or a character with all its readings. `traditional` has all its traditional forms. */
export type WordPart = {
  readonly text: string
  readonly readings: readonly WordReading[]
  readonly traditional?: string | undefined
}

/** All parts, by their text. */
export type WordParts = ReadonlyMap<string, WordPart>

/** Reads a parsed file. Undefined if it is in another format. Its hash proves that the build wrote it. */
export function readWordParts(value: unknown): WordParts | undefined {
  if (!isPartsFile(value)) return undefined
  const entries = unpackWords(value.words)
  return new Map(
    value.texts.split(';').flatMap((text, index) => {
      const entry = entries[index]
      return entry ? [[text, { text, ...entry }]] : []
    }),
  )
}

function isPartsFile(value: unknown): value is WordPartsFile {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === partsFormat
}

/**
 * What a word is made of: the shorter words in it, then its characters, each once; a single character is its only part. The
 * reading that a part has in the word comes first.
 */
export function partsOf({ text, pinyin }: Pick<IssueWord, 'text' | 'pinyin'>, parts: WordParts): WordPart[] {
  const spoken = lettersOf(pinyin)
  const isSpoken = (reading: WordReading) => spoken.includes(lettersOf(reading.pinyin))
  const shorter = shorterWords(text, parts).filter((word) => word.length > 1)
  return [...new Set([...shorter, ...text])].flatMap((one) => {
    const part = parts.get(one)
    if (!part) return []
    const readings = [...part.readings].sort((a, b) => Number(isSpoken(b)) - Number(isSpoken(a)))
    return [{ ...part, readings }]
  })
}

function lettersOf(pinyin: string): string {
  return pinyin.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '')
}

/**
 * Cuts a word into the longest shorter words. In the archive's words, this is how the build cuts them by frequency, too:
 * it lists no shorter words but those.
 */
function shorterWords(text: string, parts: WordParts): string[] {
  const cut: string[] = []
  for (let at = 0; at < text.length; ) {
    const rest = text.length - at
    let length = at === 0 ? rest - 1 : rest
    while (length > 1 && !parts.has(text.slice(at, at + length))) length -= 1
    cut.push(text.slice(at, at + Math.max(1, length)))
    at += Math.max(1, length)
  }
  return cut
}
