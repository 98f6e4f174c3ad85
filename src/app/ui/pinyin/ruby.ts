import type { Bilingual } from '../../../archive/bilingual.ts'
import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import type { IssueWord, TextPiece, TextWords } from '../../../archive/words/issueWords.ts'

/**
 * The words of a story, by the number of the text: the headline is 0, then each segment, then the note; and over which of
 * them pinyin stands.
 */
export type Ruby = { readonly texts: readonly TextWords[]; readonly isShown: (word: IssueWord) => boolean }

/** The pieces of a text, by its number, over which pinyin stands. */
export function shownPieces(ruby: Ruby | undefined, number: number): readonly TextPiece[] | undefined {
  return ruby?.texts[number]?.pieces.filter(({ word }) => word && ruby.isShown(word))
}

/**
 * The pieces of a paragraph's sentences, joined, over which pinyin stands.
 * @param first the number of its first text in the story
 */
export function joinedPieces(
  ruby: Ruby | undefined,
  paragraph: readonly Bilingual[],
  first: number,
): TextPiece[] {
  let from = 0
  return paragraph.flatMap(({ zh = '' }, index) => {
    const before = from
    from += zh.length
    return (shownPieces(ruby, first + index) ?? []).map((piece) => ({
      ...piece,
      start: before + piece.start,
      end: before + piece.end,
    }))
  })
}

/** The number of each paragraph's first text in the story. */
export function firstTexts({ body }: Pick<PublishedStory, 'body'>): number[] {
  let next = 1
  return body.map((paragraph) => {
    const first = next
    next += paragraph.length
    return first
  })
}
