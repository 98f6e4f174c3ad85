import type { QueryClient } from '@tanstack/react-query'
import { cachedFiles, tryDevice } from '../../device/archiveCache.ts'
import { newsTag } from '../../device/shellMessages.ts'
import { withTimeout } from '../../device/timeouts.ts'
import { followPreferences, keepsWords, readPreferences } from '../memory/preferences.ts'
import { readReadingRecord } from '../memory/readingRecord.ts'
import { follows } from '../memory/readingRecordFormat.ts'
import { readDeviceState } from './deviceState.ts'
import { keepArchive } from './keepArchive.ts'
import { checkForNews } from './news.ts'
import { registerServiceWorker } from './serviceWorker.ts'

export { acceptNews, keepArchive, startKeeping, stopKeeping } from './keepArchive.ts'
export { consentToUpdate } from './serviceWorker.ts'

/**
 * Brings the shell and the archive to the device: now, and again when there is a reason. A connection that
 * returns resumes the download. A reader who comes back is also told of new issues.
 */
export async function keepDeviceUpToDate(client: QueryClient): Promise<void> {
  addEventListener('online', () => void keepArchive(client))
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible') return
    void checkForNews(client)
    if (needsRetry() || (await lacksFiles())) void keepArchive(client)
  })
  fetchWordsWhenWanted(client)
  await withTimeout(registerServiceWorker()).catch(() => {})
  await keepArchive(client)
  void keepBackgroundNews()
}

/** Words come to the device as soon as the reader first asks for help with one. */
function fetchWordsWhenWanted(client: QueryClient): void {
  let wanted = keepsWords(readPreferences())
  followPreferences(() => {
    const before = wanted
    wanted = keepsWords(readPreferences())
    if (wanted && !before) void keepArchive(client)
  })
}

/** Whether something failed that another attempt may fix. */
function needsRetry(): boolean {
  return ['unreachable', 'shell', 'unknown'].includes(readDeviceState().kind)
}

/** Whether the device has fewer files than the page says: the browser or its reader may have cleared them meanwhile. */
async function lacksFiles(): Promise<boolean> {
  const files = await tryDevice(cachedFiles)
  return files !== undefined && files.size < readDeviceState().held.length
}

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
