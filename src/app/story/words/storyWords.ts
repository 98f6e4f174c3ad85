import { createContext, useContext } from 'react'
import type { PublishedStory } from '../../../archive/publishedIssue.ts'
import type { IssueWord, TextPiece, TextWords } from '../../../archive/words/issueWords.ts'

/**
 * The words of the story on the page. `absent`: its issue has no file with words. `unasked`: the reader has not asked for
 * help yet. `away`: the file could not be fetched.
 */
export type StoryWords = {
  readonly state: 'absent' | 'unasked' | 'coming' | 'here' | 'away'
  /** By the number of the text: the headline is 0, then each segment, then the note. */
  readonly texts: readonly TextWords[]
  readonly isHard: (word: IssueWord) => boolean
  /** Fetches the words, if that has not happened or has failed. */
  readonly ask: () => void
  /** The key of the story, for what is saved. */
  readonly key: string
}

export const StoryWordsContext = createContext<StoryWords>({
  state: 'absent',
  texts: [],
  isHard: () => false,
  ask: () => {},
  key: '',
})

export function useStoryWords(): StoryWords {
  return useContext(StoryWordsContext)
}

/** Over which words pinyin stands, and the words; undefined while none is shown. */
export type Ruby = { readonly texts: readonly TextWords[]; readonly isShown: (word: IssueWord) => boolean }

export const RubyContext = createContext<Ruby | undefined>(undefined)

/** The pieces of a text, by its number, over which pinyin stands. */
export function shownPieces(ruby: Ruby | undefined, number: number): readonly TextPiece[] | undefined {
  return ruby?.texts[number]?.pieces.filter(({ word }) => word && ruby.isShown(word))
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
