import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { PublishedStory } from '../../archive/publishedIssue.ts'
import { useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { finishStory, reachParagraph, readReadingRecord, storyKey } from '../memory/readingRecord.ts'
import { versionOf } from '../memory/seenCorrections.ts'
import { Link } from '../ui/Link.tsx'
import {
  paragraphAtEye,
  paragraphElement,
  paragraphId,
  paragraphNumber,
  paragraphsOnPage,
  visibleSentences,
} from '../ui/textPosition.ts'
import './SaveButton.css'

/**
 * Records how far a story is read. At the head of a reopened story, it offers a link to the paragraph where the
 * reader stopped. It offers none if the address or the browser has scrolled the page already.
 */
export function StoryProgress({ issueId, story }: { issueId: string; story: PublishedStory }) {
  const key = storyKey(issueId, story.id)
  useReadingProgress(key, versionOf(story.corrections?.map(({ date }) => date) ?? []))
  const t = useTranslate()
  const { search } = useLocation()
  const paragraph = useOffer(key)
  if (paragraph === undefined) return null
  return (
    <p className="floating story-progress screen-only">
      <Link replace to={{ search, hash: paragraphId(paragraph) }} onClick={() => focusLater(paragraph)}>
        {t('reading.resume')}
      </Link>
    </p>
  )
}

/**
 * The number of the paragraph to offer, from 0. There is one only at the head of the story, while the paragraph is
 * out of sight.
 */
function useOffer(key: string): number | undefined {
  const { hash } = useLocation()
  const [offered, setOffered] = useState<number>()
  useEffect(() => {
    const place = readReadingRecord()[key]?.place
    if (!place || scrollY > 0) return
    // The record counts paragraphs from 1.
    const paragraph = place.paragraph - 1
    const element = paragraphElement(paragraph)
    if (!element || element.getBoundingClientRect().top < innerHeight / 2) return
    setOffered(paragraph)
    const withdraw = () => {
      if (scrollY > innerHeight / 2) setOffered(undefined)
    }
    addEventListener('scroll', withdraw, { passive: true })
    return () => removeEventListener('scroll', withdraw)
  }, [key])
  return hash === '' ? offered : undefined
}

/** Focuses the paragraph's first sentence after the navigation, so that keyboard readers continue there, too. */
function focusLater(paragraph: number): void {
  requestAnimationFrame(() => {
    const element = paragraphElement(paragraph)
    if (element) visibleSentences([element])[0]?.focus({ preventScroll: true })
  })
}

/** How long a page must stay still before it counts as read, in milliseconds: text that scrolls past is not read. */
const rest = 700

/**
 * Records how far the story on the page is read. The paragraph at the reader's eye counts as reached. The story is
 * read once the end of its text has been on the screen.
 */
function useReadingProgress(key: string, version: string | undefined): void {
  useEffect(() => {
    const recordProgress = () => {
      if (document.visibilityState !== 'visible') return
      const end = paragraphsOnPage().at(-1)?.getBoundingClientRect().bottom
      if (end === undefined) return
      if (end <= innerHeight) return finishStory(key, version)
      const reached = paragraphAtEye()
      // The record counts from 1. The first paragraph needs no record, because every story starts there.
      if (reached && paragraphNumber(reached) > 0) reachParagraph(key, paragraphNumber(reached) + 1, version)
    }
    let timer = setTimeout(recordProgress, rest)
    const recordLater = () => {
      clearTimeout(timer)
      timer = setTimeout(recordProgress, rest)
    }
    const occasions = ['scroll', 'resize', 'visibilitychange'] as const
    for (const occasion of occasions) addEventListener(occasion, recordLater, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const occasion of occasions) removeEventListener(occasion, recordLater)
    }
  }, [key, version])
}
