import { createContext, useContext } from 'react'
import { invariant } from '../../../archive/invariant.ts'
import type { IssueWord, TextWords } from '../../../archive/words/issueWords.ts'
import type { Ruby } from '../../ui/pinyin/ruby.ts'

/**
 * The words of the story on the page. `absent`: its issue has no file with words. `unasked`: the reader has not asked for
 * help yet. `away`: the file could not be fetched.
 */
export type StoryWords = {
  readonly state: 'absent' | 'unasked' | 'coming' | 'here' | 'away'
  /** By the number of the text, as in `Ruby`. */
  readonly texts: readonly TextWords[]
  readonly isHard: (word: IssueWord) => boolean
  /** Fetches the words, if that has not happened or has failed. */
  readonly ask: () => void
  /** The key of the story, for what is saved. */
  readonly key: string
}

export const StoryWordsContext = createContext<StoryWords | undefined>(undefined)

/** The words of the story on the page. Throws outside of `WordHelp`. */
export function useStoryWords(): StoryWords {
  return invariant(useContext(StoryWordsContext), 'WordHelp')
}

/** Undefined while no pinyin is shown. */
export const RubyContext = createContext<Ruby | undefined>(undefined)
