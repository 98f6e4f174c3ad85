import { vi } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import type { Name } from '../../../src/archive/names/nameList.ts'
import { archiveAddress } from '../../../src/device/archiveFile.ts'
import { answerSearches } from '../../../src/workers/search/answerSearches.ts'
import { deriveOnce } from '../../support/deriveOnce.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'
import { makeMemoryCache } from '../../support/memoryCaches.ts'

/** Gives the page a search worker, which runs in the test's process, and a device that holds these issues and names. */
export function startSearchWorker(held: readonly Issue[], names: readonly Name[] = []): void {
  const { cache, keep } = makeMemoryCache(archiveAddress(''))
  keep(deriveOnce(held, names).files)
  vi.stubGlobal('caches', { open: async () => cache })
  startLocalWorkers(answerSearches)
}
