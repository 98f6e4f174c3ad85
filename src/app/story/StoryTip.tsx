import { useEffect } from 'react'
import { languages, languagesInView, storyHas, type View } from '../../archive/languages.ts'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, usePreference } from '../memory/preferences.ts'
import type { TextPosition } from '../ui/textPosition.ts'

/** The id of the text that says what touching a sentence does. Screen readers read it at the first sentence. */
export const tipId = 'story-tip'

type Props = {
  story: PublishedStory
  view: View
  /** Whether the app has started. Before that, a touch does nothing. */
  isStarted: boolean
  /** Called with the first sentence, to open its card. */
  onShow: (place: TextPosition) => void
}

/**
 * Says what a touch of the text does. Readers see it in their first story alone, until they read on or reach the end of
 * the page, which it would cover.
 */
export function StoryTip({ story, view, isStarted, onShow }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const isNew = useIsNew()
  if (!isStarted || !languages.every((one) => storyHas(story, one))) return null
  const showFirst = () => {
    const [read] = languagesInView(view, language)
    const segment = story.body[0]?.findIndex((one) => one[read] !== undefined) ?? -1
    if (segment !== -1) onShow({ paragraph: 0, segment, language: read })
  }
  return (
    <>
      <p id={tipId} hidden>
        {t('story.tip')}
      </p>
      {isNew && (
        <section className="story-tip screen-only" aria-label={t('story.tipTitle')}>
          <p>{t('story.tip')}</p>
          <button type="button" className="button" onClick={showFirst}>
            {t('story.tipShow')}
          </button>
          <button type="button" className="button button-quiet" onClick={dismiss}>
            {t('story.tipDismiss')}
          </button>
        </section>
      )}
    </>
  )
}

/** Whether the reader has neither touched a sentence yet nor seen the tip. */
function useIsNew(): boolean {
  const hasTouched = usePreference('wordHelp')
  const hasSeen = usePreference('tipShown')
  const isNew = !hasTouched && !hasSeen
  useEffect(() => {
    if (!isNew) return
    const onScroll = () => {
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1
      if (isAtEnd || scrollY > innerHeight / 2) dismiss()
    }
    addEventListener('scroll', onScroll, { passive: true })
    return () => removeEventListener('scroll', onScroll)
  }, [isNew])
  return isNew
}

function dismiss(): void {
  changePreferences({ tipShown: true })
}
