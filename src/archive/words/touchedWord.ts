import type { Bilingual } from '../bilingual.ts'
import type { Language } from '../languages.ts'
import type { TextSpan } from '../names/linkNames.ts'
import type { IssueWord, TextPiece, TextWords } from './issueWords.ts'

/** A word that a reader touched in one side of a pair. */
export type TouchedWord = {
  /** Its range in the text that is read. */
  readonly span: TextSpan
  /** The Chinese word itself, or those that answer an English word. */
  readonly words: readonly IssueWord[]
  /** The ranges in the counterpart that answer it. */
  readonly answers: readonly TextSpan[]
}

/** The words of a text that have an answer when touched, in order. */
export function touchableWords(pair: Bilingual, language: Language, words: TextWords): TouchedWord[] {
  const english = englishWords(pair.en ?? '')
  if (language === 'zh')
    return words.pieces.flatMap((piece) => (piece.word ? [touchedPiece(piece, english, words)] : []))
  return english.flatMap(({ start, end }, index): TouchedWord[] => {
    const pieces = words.answers.get(index) ?? []
    const answering = pieces.flatMap(({ word }) => word ?? [])
    // A name may occur twice in a sentence.
    const distinct = answering.filter(
      (word, at) => answering.findIndex(({ text }) => text === word.text) === at,
    )
    return distinct.length > 0 ? [{ span: [start, end], words: distinct, answers: pieces.map(spanOf) }] : []
  })
}

/** The word at a character of a text. Undefined between words, and for a word without an answer. */
export function touchedWord(touchable: readonly TouchedWord[], character: number): TouchedWord | undefined {
  return touchable.find(({ span: [start, end] }) => start <= character && character < end)
}

function touchedPiece(
  piece: TextPiece & { readonly word?: IssueWord },
  english: readonly EnglishWord[],
  { answers }: TextWords,
): TouchedWord {
  const answering = english.filter((_, index) =>
    answers.get(index)?.some(({ start }) => start === piece.start),
  )
  return { span: spanOf(piece), words: piece.word ? [piece.word] : [], answers: answering.map(spanOf) }
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): TextSpan {
  return [start, end]
}

/** A word of an English text: UTF-16 offsets, end exclusive. */
export type EnglishWord = { readonly text: string; readonly start: number; readonly end: number }

/**
 * The words of an English text, in order. Letters and the marks inside a word, such as ’, form a word; a
 * hyphen separates words.
 */
export function englishWords(text: string): EnglishWord[] {
  return [...text.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}
