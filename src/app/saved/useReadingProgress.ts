import { useEffect } from 'react'
import { finishStory, reachParagraph } from '../memory/readingRecord.ts'

/** Where a page has come to rest, in milliseconds: what rushes past is not read. */
const rest = 700

/**
 * Remembers how far the story on the page is read. The paragraph reached is the one a third down the screen; the story
 * is read once the end of its text has been on the screen.
 */
export function useReadingProgress(key: string): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      const paragraphs = paragraphsOnPage()
      const bottoms = paragraphs.map((paragraph) => paragraph.getBoundingClientRect().bottom)
      const end = bottoms.at(-1)
      if (end === undefined) return
      if (end <= innerHeight) return finishStory(key)
      const reached = bottoms.findIndex((bottom) => bottom > innerHeight / 3) + 1
      if (reached > 1) reachParagraph(key, reached)
    }
    let timer = setTimeout(look, rest)
    const lookLater = () => {
      clearTimeout(timer)
      timer = setTimeout(look, rest)
    }
    const occasions = ['scroll', 'resize', 'visibilitychange'] as const
    for (const occasion of occasions) addEventListener(occasion, lookLater, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const occasion of occasions) removeEventListener(occasion, lookLater)
    }
  }, [key])
}

/** Each paragraph of a story is an address of its own, `#p1` the first. */
function paragraphsOnPage(): Element[] {
  return [...document.querySelectorAll('article [id^="p"]')].filter(({ id }) => /^p\d+$/.test(id))
}
