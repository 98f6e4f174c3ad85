import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { languageTags, textIn } from '../../archive/languages.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { changePreferences, usePreference } from '../memory/preferences.ts'
import { paths } from '../ui/Link.tsx'
import { HeadlineText } from '../ui/Pinyin.tsx'
import { type StoryList, useOnwardState } from '../ui/storyList.ts'
import { phoneOrTablet, watchSwipes } from './watchSwipes.ts'
import './Swipe.css'

type Props = { list: StoryList; article: RefObject<HTMLElement | null> }
/** `isTip`: no finger moves it; it shows what a swipe would do. */
type Hint = {
  readonly step: 1 | -1
  readonly isIntended: boolean
  readonly isHeld: boolean
  readonly isTip?: boolean
}

/** Opens the neighbour story after a swipe; during it, shows at the edge which story that is. */
export function Swipe({ list, article }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const navigate = useNavigate()
  const edge = useRef<HTMLDivElement>(null)
  const [hint, setHint] = useState<Hint>()
  const onward = useOnwardState()
  const neighbour = (step: 1 | -1) => (step === 1 ? list.next : list.previous)
  const onMove = useEffectEvent((across: number, isIntended: boolean) => {
    const step = across < 0 ? 1 : -1
    setHint((now) =>
      now?.isHeld && now.step === step && now.isIntended === isIntended
        ? now
        : { step, isIntended, isHeld: true },
    )
    edge.current?.style.setProperty('--across', `${Math.abs(across)}px`)
  })
  const onEnd = useEffectEvent((step: 1 | -1 | 0) => {
    setHint((now) => now && { ...now, isHeld: false })
    const to = step !== 0 && neighbour(step)
    if (!to) return
    changePreferences({ swipeShown: true })
    void navigate(paths.story(language, to.issueId, to.storyId), { state: onward })
  })
  useEffect(() => (article.current ? watchSwipes(article.current, { onMove, onEnd }) : undefined), [article])
  const mayShowTip = !usePreference('swipeShown') && list.next !== undefined
  // At the end of a story, on a phone or tablet; not over a sentence whose card is open, which may have scrolled the page.
  useEffect(() => {
    if (!mayShowTip) return
    const onScroll = () => {
      const end = article.current?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY
      if (scrollY === 0 || end >= innerHeight || !matchMedia(phoneOrTablet).matches) return
      if (article.current?.querySelector('.sentence-card')) return
      changePreferences({ swipeShown: true })
      setHint({ step: 1, isIntended: false, isHeld: false, isTip: true })
    }
    addEventListener('scroll', onScroll, { passive: true })
    return () => removeEventListener('scroll', onScroll)
  }, [mayShowTip, article])
  const shown = hint && neighbour(hint.step)
  if (!shown) return null
  const headline = textIn(shown.headline, language)
  return (
    <div
      ref={edge}
      className={`swipe swipe-${hint.step === 1 ? 'next' : 'previous'}`}
      data-held={hint.isHeld}
      data-meant={hint.isIntended}
      data-tip={hint.isTip}
      aria-hidden="true"
    >
      <p>
        <small>
          {t(hint.isTip ? 'story.swipeForNext' : hint.step === 1 ? 'story.next' : 'story.previous')}
        </small>
        <span lang={languageTags[headline.language]}>
          <HeadlineText story={shown} language={headline.language} />
        </span>
      </p>
    </div>
  )
}
