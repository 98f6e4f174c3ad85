import { useEffect } from 'react'
import { changePreferences, readPreferences } from '../preferences.ts'
import { InstallOffer } from './InstallOffer.tsx'

/** A story that has been open for so long counts as read. */
const readingTime = 10_000

/** The offer at the foot of a story: it comes once one has been read, and goes for good when it is declined. */
export function InstallAfterStory() {
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!readPreferences().installOffer) changePreferences({ installOffer: 'due' })
    }, readingTime)
    return () => clearTimeout(timer)
  }, [])
  return <InstallOffer dismissible />
}
