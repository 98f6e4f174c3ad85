import { useEffect } from 'react'
import { changePreferences, readPreferences } from '../memory/preferences.ts'

/** A story that has been open for so long counts as read. */
const readingTime = 10_000

/** Remembers that a story has been read, where the component is at the foot of one. */
export function useStoryRead(atStory: boolean): void {
  useEffect(() => {
    if (!atStory) return
    const timer = setTimeout(() => {
      if (!readPreferences().installOffer) changePreferences({ installOffer: 'due' })
    }, readingTime)
    return () => clearTimeout(timer)
  }, [atStory])
}
