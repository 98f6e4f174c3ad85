/*
 * The words of an issue's Chinese texts, as a file that readers fetch when they first want help with a word:
 * `archive/words/<issue id>.<hash>.json`. It is derived from CC-CEDICT, and carries that dictionary's notice.
 */

/** The version of the format. A reader that knows only an older one goes without word help. */
export const wordsFormat = 1

/** The content of the file. `packedWords.ts` writes and reads the packed parts. */
export type IssueWords = {
  readonly format: number
  readonly issue: string
  /** Where the readings and senses come from, and their licence. */
  readonly notice: string
  readonly words: PackedWords
  /** The texts of each story, by its id: headline, segments and note, as `searchedTexts` lists them. */
  readonly stories: Readonly<Record<string, readonly PackedText[]>>
}

/**
 * Each word once, in the order of its first occurrence. The words themselves are in the issue's texts. For
 * each word, `pinyin` and `traditional` have a part between semicolons, `bands` a digit and `senses` a line. Readings of
 * a word are separated by `|`, senses of a reading by `/`. A word that traditional characters write alike has an empty
 * part in `traditional`, which older files lack.
 */
export type PackedWords = {
  readonly pinyin: string
  readonly bands: string
  readonly senses: string
  readonly traditional?: string
}

/**
 * `lengths` has a part for each piece of the Chinese text, in order and without gaps: its length in UTF-16 units,
 * as one digit of base 36, an apostrophe for each reading of the word that precedes the one used here, and a dot
 * for each sense that precedes the one it has here. Readers that do not know dots skip them. `answers` has pairs:
 * the index of an English word of the counterpart (`englishWords.ts`), and the index of the piece that answers it.
 */
export type PackedText = readonly [lengths: string, ...answers: number[]]

/** A way to read a word: pinyin with tone marks, and at most three senses, at most 64 characters together. */
export type WordReading = { readonly pinyin: string; readonly senses: readonly string[] }

/**
 * A word of an issue. `band` says how common it is (`hardWords.ts`); `traditional` is how it is written elsewhere,
 * if not alike.
 */
export type IssueWord = WordReading & {
  readonly text: string
  readonly band: number
  readonly traditional?: string
}

/**
 * A piece of a Chinese text: UTF-16 offsets, end exclusive. A piece without a `word` is punctuation or the
 * like.
 */
export type TextPiece = { readonly start: number; readonly end: number; readonly word?: IssueWord }

/** The pieces of a text, and the pieces that answer each English word of its counterpart, by that word's index. */
export type TextWords = {
  readonly pieces: readonly TextPiece[]
  readonly answers: ReadonlyMap<number, readonly TextPiece[]>
}

/** Whether a piece of a text is a word: it is if it has a Chinese character. */
export function isChineseWord(piece: string): boolean {
  return /\p{Script=Han}/u.test(piece)
}

/**
 * Whether a parsed file has the words of that issue in this format. Its hash proves that the build wrote it, so this does
 * not validate its content.
 */
export function isWordsOf(value: unknown, issue: string): value is IssueWords {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === wordsFormat &&
    'issue' in value &&
    value.issue === issue
  )
}

/** The address of the dictionary that readings and senses come from. */
export const dictionaryAddress = 'https://www.mdbg.net/chinese/dictionary?page=cc-cedict'

/** The dictionary's licence, which also applies to everything derived from it. */
export const dictionaryLicence = 'https://creativecommons.org/licenses/by-sa/4.0/'

/** The release date of the package that contains the dictionary. */
export const dictionaryDate = '2026-05-08'
