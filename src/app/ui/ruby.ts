import type { Bilingual } from '../../archive/bilingual.ts'
import { placeFilters, placesOnMap } from '../../archive/filters.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import type { IssueWord, TextPiece, TextWords } from '../../archive/words/issueWords.ts'

/** The pieces of a story that have pinyin, by the number of the text: the headline is 0, then each segment, then the note. */
export type Ruby = readonly (readonly TextPiece[])[]

/** The names on the map, which every reader knows. */
const familiar = new Set<string>(placesOnMap.map((place) => placeFilters[place].zh))

/**
 * The ruby of a story's texts, over the words that pass `isShown`.
 * @param isOnce whether only the first place of a word has pinyin, and the places on the map never have it
 */
export function rubyOf(
  texts: readonly TextWords[],
  isShown: (word: IssueWord) => boolean,
  isOnce = false,
): Ruby {
  const seen = new Set<string>()
  const isNew = ({ text }: IssueWord) => {
    if (seen.has(text) || familiar.has(text.replace(/[省市]$/, ''))) return false
    seen.add(text)
    return true
  }
  return texts.map(({ pieces }) =>
    pieces.filter(({ word }) => word && isShown(word) && (!isOnce || isNew(word))),
  )
}

/**
 * The pieces of a paragraph that have pinyin, by their place in its joined text.
 * @param first the number of its first text in the story
 */
export function joinedPieces(ruby: Ruby, paragraph: readonly Bilingual[], first: number): TextPiece[] {
  let from = 0
  return paragraph.flatMap(({ zh = '' }, index) => {
    const before = from
    from += zh.length
    return (ruby[first + index] ?? []).map((piece) => ({
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
