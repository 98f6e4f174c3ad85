import type { QueryClient } from '@tanstack/react-query'
import { withTimeout } from '../../../device/withTimeout.ts'
import { checkForNews } from '../news.ts'
import { registerServiceWorker } from '../serviceWorker.ts'
import { readDeviceState } from './deviceState.ts'
import { keepArchive } from './keepArchive.ts'

/**
 * Brings shell and archive to the device, now and whenever there is reason to look again: a connection that comes back
 * takes up what it left undone, and a reader who comes back hears what is new, too.
 */
export async function keepDeviceUpToDate(client: QueryClient): Promise<void> {
  addEventListener('online', () => void keepArchive(client))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    void checkForNews(client)
    if (isUndone()) void keepArchive(client)
  })
  await withTimeout(registerServiceWorker()).catch(() => {})
  await keepArchive(client)
}

/** Whether something could not be fetched, or looked at, that another try may bring. */
function isUndone(): boolean {
  const state = readDeviceState()
  if (state.kind === 'partial') return state.reason !== 'full'
  return state.kind === 'checking' && state.reason === 'unknown'
}
