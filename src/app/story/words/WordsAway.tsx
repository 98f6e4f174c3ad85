import { useTranslate } from '../../i18n/InterfaceLanguage.tsx'
import { useStoryWords } from './storyWords.ts'

/** That the story's words could not be fetched, if so, and a way to try again. */
export function WordsAway() {
  const t = useTranslate()
  const { state, ask } = useStoryWords()
  if (state !== 'away') return null
  return (
    <span className="words-away" role="alert">
      {t('words.away')}{' '}
      <button type="button" className="button button-quiet" onClick={ask}>
        {t('error.retry')}
      </button>
    </span>
  )
}
