import { useEffect } from 'react'
import { changePreferences, readPreferences } from '../memory/preferences.ts'

/** How long a story is open before the offer is due, in milliseconds. */
const dueAfter = 10_000

/** Makes the offer to install due once the component has been at the foot of a story for that long. */
export function useInstallOfferDue(atStory: boolean): void {
  useEffect(() => {
    if (!atStory) return
    const timer = setTimeout(() => {
      if (!readPreferences().installOffer) changePreferences({ installOffer: 'due' })
    }, dueAfter)
    return () => clearTimeout(timer)
  }, [atStory])
}
