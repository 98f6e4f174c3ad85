import { newsTag } from '../../device/shellMessages.ts'
import { readPreferences } from '../memory/preferences.ts'
import { readReadingRecord } from '../memory/readingRecord.ts'
import { follows } from '../memory/readingRecordFormat.ts'

declare global {
  interface ServiceWorkerRegistration {
    /** Not in every browser (https://wicg.github.io/periodic-background-sync/). */
    readonly periodicSync?: {
      register(tag: string, options: { readonly minInterval: number }): Promise<void>
      unregister(tag: string): Promise<void>
      getTags(): Promise<string[]>
    }
  }
}

/** How often the browser may look for new issues at most, in milliseconds: newsletters come once a month. */
const interval = 12 * 60 * 60 * 1000

/**
 * Has the browser look for new issues while no page is open, if the reader follows something and wants downloads; a change
 * counts from the next visit on. Chromium does so for installed apps, when it sees fit; elsewhere this does nothing.
 */
export async function keepBackgroundNews(): Promise<void> {
  const isWanted = follows(readReadingRecord()).length > 0 && readPreferences().download !== 'stop'
  try {
    const registration = await navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL)
    const sync = registration?.periodicSync
    if (isWanted) await sync?.register(newsTag, { minInterval: interval })
    else await sync?.unregister(newsTag)
  } catch {
    // The browser does not allow it, for example because the app is not installed.
  }
}
