import { useEffect } from 'react'
import { changePreferences, readPreferences, usePreference } from '../memory/preferences.ts'
import { optionalPart } from '../ui/lazyPart.tsx'

const InstallSteps = optionalPart(async () => (await import('./InstallSteps.tsx')).InstallSteps)

/**
 * Offers to install the app to a reader who has had a story open for ten seconds.
 * @param atStory whether it is at the foot of a story, where the reader can dismiss it for good
 */
export function InstallOffer({ atStory = false }: { atStory?: boolean }) {
  const installOffer = usePreference('installOffer')
  useInstallOfferDue(atStory)
  if (installOffer !== 'due' && (atStory || !installOffer)) return null
  return <InstallSteps atStory={atStory} />
}

/** How long a story is open before the offer is due, in milliseconds. */
const dueAfter = 10_000

/** Makes the offer to install due once the component has been at the foot of a story for that long. */
function useInstallOfferDue(atStory: boolean): void {
  useEffect(() => {
    if (!atStory) return
    const timer = setTimeout(() => {
      if (!readPreferences().installOffer) changePreferences({ installOffer: 'due' })
    }, dueAfter)
    return () => clearTimeout(timer)
  }, [atStory])
}
