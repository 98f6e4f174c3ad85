import { useMemo } from 'react'
import type { PublishedSegment } from '../../../archive/publishedIssue.ts'
import { type TouchedWord, touchableWords, touchedWord } from '../../../archive/words/touchedWord.ts'
import type { TextPosition } from '../../ui/sentences/textPosition.ts'
import { useStoryWords } from './storyWords.ts'

const none: readonly TouchedWord[] = []

/**
 * The word at the touched character of an open sentence, and all words of it that can be touched with an answer.
 * @param number the number of the text in its story
 * @param opened the open place, if it is in this sentence
 */
export function useTouchedWord(segment: PublishedSegment, number: number, opened: TextPosition | undefined) {
  const { texts } = useStoryWords()
  const words = opened && texts[number]
  const language = opened?.language
  const touchable = useMemo(
    () => (words && language ? touchableWords(segment, language, words) : none),
    [words, language, segment],
  )
  const character = opened?.character
  const touched = useMemo(
    () => (character === undefined ? undefined : touchedWord(touchable, character)),
    [touchable, character],
  )
  return { touched, touchable }
}
