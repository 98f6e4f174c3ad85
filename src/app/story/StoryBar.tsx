import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { type Language, languageTags, type View, views } from '../../archive/languages.ts'
import { hasModifier } from '../../ui/keys.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Link, paths } from '../ui/Link.tsx'
import type { StoryList } from '../ui/storyList.ts'
import '../ui/Choice.css'
import './StoryBar.css'

/**
 * The bar at the top of a story: back to the list from which it was opened, at its place, and the story's tools. On a
 * phone, it leaves the screen when the reader scrolls down. It comes back at the story's end, and when they scroll up or
 * focus something in it.
 */
export const StoryBar = memo(function StoryBar({ list, tools }: { list: StoryList; tools: ReactNode }) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const navigate = useNavigate()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => (bar.current ? leaveOnScrollDown(bar.current) : undefined), [])
  const { origin } = list
  const name = list.name ?? t('nav.front')
  const goBack = (event: MouseEvent) => {
    if (!origin || hasModifier(event) || event.shiftKey) return
    event.preventDefault()
    void navigate(-origin.steps)
  }
  return (
    <div ref={bar} className="story-bar screen-only">
      <Link
        className="story-back"
        to={origin?.from ?? paths.front(language)}
        aria-label={t('nav.back', { list: name })}
        onClick={goBack}
      >
        <span>{name}</span>
      </Link>
      {tools && <div className="story-tools needs-app">{tools}</div>}
    </div>
  )
})

/** How far a reader scrolls before the bar leaves or comes back, in CSS pixels: less may be a finger that rests. */
const slack = 12

/** @returns a function that ends it */
function leaveOnScrollDown(bar: HTMLElement): () => void {
  let turned = scrollY
  const onScroll = () => {
    const isAway = bar.dataset.away === 'true'
    // The furthest point in the direction that changes nothing.
    turned = isAway ? Math.max(turned, scrollY) : Math.min(turned, scrollY)
    const end = bar.parentElement?.getBoundingClientRect().bottom ?? 0
    const isAtEdge = scrollY <= 0 || end <= innerHeight
    if (!isAtEdge && Math.abs(scrollY - turned) <= slack) return
    bar.dataset.away = String(!isAtEdge && scrollY > turned)
    turned = scrollY
  }
  addEventListener('scroll', onScroll, { passive: true })
  return () => removeEventListener('scroll', onScroll)
}

type SwitchProps = { view: View; available: readonly Language[]; onChoose: (view: View) => void }

/** The reading language, as native radio buttons: CSS alone makes them work before any script runs. */
export function ViewSwitch({ view, available, onChoose }: SwitchProps) {
  const t = useTranslate()
  const serves = (choice: View) => (choice === 'both' ? available.length === 2 : available.includes(choice))
  return (
    <div
      className="view-switch choice-options screen-only needs-has"
      role="radiogroup"
      aria-label={t('story.view.label')}
    >
      {views.map((choice) => (
        <label key={choice} lang={choice === 'both' ? undefined : languageTags[choice]}>
          <input
            className="over-label"
            type="radio"
            name="view"
            value={choice}
            checked={choice === view}
            disabled={!serves(choice)}
            aria-describedby={serves(choice) ? undefined : 'view-reason'}
            onChange={() => onChoose(choice)}
          />
          <span>{t(`story.view.${choice}`)}</span>
        </label>
      ))}
    </div>
  )
}
