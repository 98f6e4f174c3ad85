import type { QueryClient } from '@tanstack/react-query'
import { cachedFiles, tryDevice } from '../../device/archiveCache.ts'
import { withTimeout } from '../../device/timeouts.ts'
import { followPreferences, keepsWords, readPreferences } from '../memory/preferences.ts'
import { keepBackgroundNews } from './backgroundNews.ts'
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
