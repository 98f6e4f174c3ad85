import { type RefObject, useEffect, useState } from 'react'
import { placeFilters } from '../../archive/filters.ts'
import { topics } from '../../archive/topics.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import type { Filtering } from './useFilters.ts'
import './FilterStrip.css'

type Props = {
  filtering: Filtering
  /** How many stories pass the filters. */
  count: number
  /** What the strip stands in for. */
  panel: RefObject<HTMLElement | null>
}

/** The chosen filters at the top of a phone's screen, once the panel is above it: a tap leads back, or clears them. */
export function FilterStrip({ filtering: { filters, clear }, count, panel }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  if (!useIsAbove(panel)) return null
  return (
    <div className="filter-strip screen-only">
      <button type="button" onClick={() => panel.current?.scrollIntoView()}>
        {filters.places.map((id) => (
          <span key={id} className="kicker-place" data-place={id}>
            {placeFilters[id][language]}
          </span>
        ))}
        {filters.topics.map((id) => (
          <span key={id}>{topics[id][language]}</span>
        ))}
        <b>{t('issue.stories', { count })}</b>
      </button>
      <button
        type="button"
        aria-label={t('filters.clear')}
        onClick={() => {
          panel.current?.scrollIntoView()
          clear()
        }}
      >
        ×
      </button>
    </div>
  )
}

/** Whether all of the element is above the window. */
function useIsAbove(element: RefObject<HTMLElement | null>): boolean {
  const [isAbove, setIsAbove] = useState(false)
  useEffect(() => {
    if (!element.current || !('IntersectionObserver' in window)) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setIsAbove(!entry.isIntersecting && entry.boundingClientRect.bottom <= 0)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isAbove
}
