import { vi } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import type { Name } from '../../../src/archive/names/nameList.ts'
import { archiveAddress } from '../../../src/device/archiveFile.ts'
import { answerSearches } from '../../../src/workers/search/answerSearches.ts'
import { deriveOnce } from '../../support/deriveOnce.ts'
import { startLocalWorkers } from '../../support/localWorker.ts'

/** Gives the page a search worker, which runs in the test's process, and a device that holds these issues and names. */
export function startSearchWorker(held: readonly Issue[], names: readonly Name[] = []): void {
  const { files } = deriveOnce(held, names)
  vi.stubGlobal('caches', {
    open: async () => ({
      keys: async () => files.map(({ path }) => new Request(archiveAddress(path.replace(/^archive\//, '')))),
      match: async (address: string) => {
        const file = files.find(({ path }) => new URL(address).pathname === `/${path}`)
        return file && new Response(file.content)
      },
    }),
  })
  startLocalWorkers(answerSearches)
}
