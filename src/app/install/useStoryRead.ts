import { useEffect } from 'react'
import { changePreferences, readPreferences } from '../memory/preferences.ts'

/** A story that has been open this long counts as read, in milliseconds. */
const readingTime = 10_000

/** Remembers that a story has been read, if the component is at the foot of one. */
export function useStoryRead(atStory: boolean): void {
  useEffect(() => {
    if (!atStory) return
    const timer = setTimeout(() => {
      if (!readPreferences().installOffer) changePreferences({ installOffer: 'due' })
    }, readingTime)
    return () => clearTimeout(timer)
  }, [atStory])
}
