import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { storyKey } from '../memory/preferences.ts'
import { readReadingRecord } from '../memory/readingRecord.ts'
import { useReadingProgress } from './useReadingProgress.ts'
import './StoryProgress.css'

/**
 * Remembers how far a story is read; and offers whoever opens it again at its head the paragraph where they stopped. A
 * page that an address or the browser has already taken to a place offers none.
 */
export function StoryProgress({ issueId, storyId }: { issueId: string; storyId: string }) {
  const key = storyKey(issueId, storyId)
  useReadingProgress(key)
  const t = useTranslate()
  const { search } = useLocation()
  const paragraph = useOffer(key)
  if (paragraph === undefined) return null
  const hash = `#p${paragraph}`
  return (
    <p className="story-progress">
      <Link replace to={{ search, hash }} onClick={() => focusLater(hash)}>
        {t('reading.resume')}
      </Link>
    </p>
  )
}

/** The paragraph to offer, as long as the reader is at the head of the story and it is out of sight. */
function useOffer(key: string): number | undefined {
  const { hash } = useLocation()
  const [offered, setOffered] = useState<number>()
  useEffect(() => {
    const place = readReadingRecord()[key]?.place
    if (!place || scrollY > 0) return
    const { paragraph } = place
    const top = document.getElementById(`p${paragraph}`)?.getBoundingClientRect().top ?? 0
    if (top < innerHeight / 2) return
    setOffered(paragraph)
    const withdraw = () => {
      if (scrollY > innerHeight / 2) setOffered(undefined)
    }
    addEventListener('scroll', withdraw, { passive: true })
    return () => removeEventListener('scroll', withdraw)
  }, [key])
  return hash === '' ? offered : undefined
}

/** Once the page is there, reading goes on from its first sentence by keyboard too. */
function focusLater(hash: string): void {
  requestAnimationFrame(() => {
    const sentences = document.querySelectorAll<HTMLElement>(`${hash} [data-s]`)
    const seen = [...sentences].find(({ offsetParent }) => offsetParent !== null)
    seen?.focus({ preventScroll: true })
  })
}
