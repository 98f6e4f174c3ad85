import type { Bilingual } from '../../../archive/bilingual.ts'
import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import type { IssueWord, TextPiece, TextWords } from '../../../archive/words/issueWords.ts'

/**
 * The pieces over which pinyin stands in a story, by the number of the text: the headline is 0, then each segment, then
 * the note. Undefined: a text that pinyin has not reached yet, whose lines have no room for it.
 */
export type Ruby = readonly (readonly TextPiece[] | undefined)[]

/** The ruby of a story's texts: over the words that `isShown` wants. */
export function rubyOf(texts: readonly TextWords[], isShown: (word: IssueWord) => boolean): Ruby {
  return texts.map(({ pieces }) => pieces.filter(({ word }) => word && isShown(word)))
}

/** How many words have pinyin in the first frame: a few lines of a phone. */
const firstWords = 16

/**
 * The steps in which pinyin comes, so that a phone soon has the first of them on its screen: over the first words in
 * sight, over all in sight, over all. The lines in sight have room for it from the first step on.
 * @param before the ruby before the change, if there was any
 * @param away the numbers of the texts that are out of sight
 * @param inSight the numbers of the texts in sight, from the top
 */
export function rubySteps(
  wanted: Ruby,
  before: Ruby | undefined,
  away: readonly number[],
  inSight: readonly number[],
): Ruby[] {
  let words = 0
  const waiting = inSight.filter((text) => {
    const isFirst = words < firstWords
    words += wanted[text]?.length ?? 0
    return !isFirst
  })
  const overSight = wanted.map((pieces, text) => (away.includes(text) ? before?.[text] : pieces))
  const overFirst = overSight.map((pieces, text) =>
    waiting.includes(text) ? (before?.[text] ?? []) : pieces,
  )
  return [...(waiting.length > 0 ? [overFirst] : []), ...(away.length > 0 ? [overSight] : []), wanted]
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
    return (ruby?.[first + index] ?? []).map((piece) => ({
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

/** The number of the note among the story's texts. */
export function noteText({ body }: Pick<PublishedStory, 'body'>): number {
  return body.flat().length + 1
}
