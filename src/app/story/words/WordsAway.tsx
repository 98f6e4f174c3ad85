import { WordsMissing } from '../../ui/pinyin/WordsMissing.tsx'
import { useStoryWords } from './storyWords.ts'

/** That the story's words could not be fetched, if so. */
export function WordsAway() {
  const { state, ask } = useStoryWords()
  return state === 'away' && <WordsMissing onRetry={ask} />
}
