/** A word of an English text: UTF-16 offsets, end exclusive. */
export type EnglishWord = { readonly text: string; readonly start: number; readonly end: number }

/** The words of an English text, in order: letters with what joins them inside a word, such as ’; a hyphen separates. */
export function englishWords(text: string): EnglishWord[] {
  return [...text.matchAll(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}
