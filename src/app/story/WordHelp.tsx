import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { invariant } from '../../archive/invariant.ts'
import type { Language } from '../../archive/languages.ts'
import type { TextSpan } from '../../archive/names/linkNames.ts'
import type { PublishedIssue, PublishedSegment, PublishedStory } from '../../archive/publishedIssue.ts'
import type { IssueWord, TextWords } from '../../archive/words/issueWords.ts'
import { type TouchedWord, touchableWords, touchedWord } from '../../archive/words/touchedWord.ts'
import { useKnownCatalogue } from '../data/queries.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, usePreference } from '../memory/preferences.ts'
import { storyKey } from '../memory/readingRecord.ts'
import { type Ruby, rubyOf } from '../ui/ruby.ts'
import type { TextPosition } from '../ui/textPosition.ts'
import { useIssueWords } from '../ui/useIssueWords.ts'
import { WordsMissing } from '../ui/WordsMissing.tsx'

type Props = {
  issue: PublishedIssue
  story: PublishedStory
  children: ReactNode
}

/** Gives a story’s page the words of the story, and the pinyin over them as the reader wants it. */
export function WordHelp({ issue, story, children }: Props) {
  const { byStory, isShown, isOnce, isAsked, fetchAgain, ...help } = useIssueWords(
    issue,
    usePreference('wordHelp'),
  )
  const texts = byStory?.get(story.id)
  const ruby = useMemo(() => texts && isShown && rubyOf(texts, isShown, isOnce), [texts, isShown, isOnce])
  const ask = () => {
    if (!isAsked) changePreferences({ wordHelp: true })
    if (help.isUnavailable) void fetchAgain()
  }
  const words = { ...help, texts, ask, key: storyKey(issue.id, story.id), names: issue.names }
  return (
    <StoryWordsContext value={words}>
      <RubyContext value={ruby}>
        <div className="story-page">{children}</div>
      </RubyContext>
    </StoryWordsContext>
  )
}

/** The words of the story on the page. */
export type StoryWords = {
  /** Whether its issue has a file with words. */
  readonly hasFile: boolean
  /** Whether the file could not be fetched. */
  readonly isUnavailable: boolean
  /** By the number of the text, as in `Ruby`. Undefined until the reader has asked for help and they have arrived. */
  readonly texts: readonly TextWords[] | undefined
  readonly isHard: (word: IssueWord) => boolean
  /** Fetches the words, if that has not happened or has failed. */
  readonly ask: () => void
  /** The key of the story, for what is saved. */
  readonly key: string
  /** The names that the stories of its issue link. */
  readonly names: PublishedIssue['names']
}

const StoryWordsContext = createContext<StoryWords | undefined>(undefined)

/** The words of the story on the page. Throws outside of `WordHelp`. */
export function useStoryWords(): StoryWords {
  return invariant(useContext(StoryWordsContext), 'WordHelp')
}

/** Undefined while no pinyin is shown. */
export const RubyContext = createContext<Ruby | undefined>(undefined)

/** Says so if the story's words could not be fetched. */
export function WordsUnavailable() {
  const { isUnavailable, ask } = useStoryWords()
  return isUnavailable && <WordsMissing onRetry={ask} />
}

/**
 * What to highlight in a text of a sentence: the touched word, or what answers the one that is touched in the other language.
 * @param opened the open place, if it is in this sentence
 */
export function useMarked(
  segment: PublishedSegment,
  number: number,
  language: Language,
  opened: TextPosition | undefined,
): readonly TextSpan[] | undefined {
  const { touched } = useTouchedWord(segment, number, opened)
  return touched && (opened?.language === language ? [touched.span] : touched.answers)
}

const none: readonly TouchedWord[] = []

/**
 * The word at the touched character of an open sentence, and all words of it that can be touched with an answer.
 * @param number the number of the text in its story
 * @param opened the open place, if it is in this sentence
 */
export function useTouchedWord(segment: PublishedSegment, number: number, opened: TextPosition | undefined) {
  const words = useStoryWords().texts?.[number]
  const touchable = opened && words ? touchableWords(segment, opened.language, words) : none
  const character = opened?.character
  return { touchable, touched: character === undefined ? undefined : touchedWord(touchable, character) }
}

/**
 * Returns whether the card of a touched text can show the parts of Chinese words. Archives from before 2026-11-30
 * have none, and readers of Chinese who touch English need none.
 */
export function useCanShowParts(): (touched: Language) => boolean {
  const hasFile = useKnownCatalogue()?.wordParts !== undefined
  const inInterface = useInterfaceLanguage()
  return (touched) => hasFile && (inInterface === 'en' || touched === 'zh')
}
