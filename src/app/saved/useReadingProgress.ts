import { useEffect } from 'react'
import { finishStory, reachParagraph } from '../memory/readingRecord.ts'
import { paragraphAtEye, paragraphNumber, paragraphsOnPage } from '../ui/sentences/textPosition.ts'

/** How long a page must stay still before it counts as read, in milliseconds: text that scrolls past is not read. */
const rest = 700

/**
 * Records how far the story on the page is read. The paragraph at the reader's eye counts as reached. The story is
 * read once the end of its text has been on the screen.
 */
export function useReadingProgress(key: string): void {
  useEffect(() => {
    const recordProgress = () => {
      if (document.visibilityState !== 'visible') return
      const end = paragraphsOnPage().at(-1)?.getBoundingClientRect().bottom
      if (end === undefined) return
      if (end <= innerHeight) return finishStory(key)
      const reached = paragraphAtEye()
      // The record counts from 1. The first paragraph needs no record, because every story starts there.
      if (reached && paragraphNumber(reached) > 0) reachParagraph(key, paragraphNumber(reached) + 1)
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
  }, [key])
}
