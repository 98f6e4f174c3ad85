import { useMemo } from 'react'
import { type Language, languages } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage } from '../i18n/InterfaceLanguage.tsx'
import { useView } from '../ui/useView.ts'
import { rankVoices } from './rankVoices.ts'
import { type Sentence, storySentences } from './storySentences.ts'
import { useVoices } from './useVoices.ts'

export type Readable = {
  /** The sentences that the story's view shows and that a voice can read. */
  readonly sentences: readonly Sentence[]
  /** The voices of each language, the best first. */
  readonly voices: Readonly<Record<Language, readonly SpeechSynthesisVoice[]>>
  /** Languages that the view shows but no voice reads. */
  readonly unread: readonly Language[]
}

const none: readonly SpeechSynthesisVoice[] = []

/**
 * What can be read aloud of a story in its current view. A language without a voice is left out; another language's
 * voice never reads it.
 */
export function useReadable(issueId: string, story: PublishedStory): Readable {
  const language = useInterfaceLanguage()
  const { view } = useView(issueId, story)
  const found = useVoices() ?? none
  const shown = useMemo(() => storySentences(story, view, language), [story, view, language])
  const voices = useMemo(() => ({ en: rankVoices('en', found), zh: rankVoices('zh', found) }), [found])
  return useMemo(
    () => ({
      voices,
      sentences: shown.filter((sentence) => voices[sentence.language].length > 0),
      unread: languages.filter(
        (one) => voices[one].length === 0 && shown.some((sentence) => sentence.language === one),
      ),
    }),
    [shown, voices],
  )
}
