import { onTestFinished, vi } from 'vitest'
import type { Issue } from '../../../src/archive/issue.ts'
import type { Name } from '../../../src/archive/names/nameList.ts'
import { archiveAddress } from '../../../src/device/archiveAddress.ts'
import type { SearchRequest } from '../../../src/device/workers/searchMessages.ts'
import { deriveCatalogue } from '../../../src/publish/site/data/deriveCatalogue.ts'
import { answerSearches } from '../../../src/searchWorker/answerSearches.ts'

/**
 * Gives the page a search worker, which runs in the test's own process, and a device that holds these issues, made
 * with these names.
 */
export function startSearchWorker(held: readonly Issue[], names: readonly Name[] = []): void {
  const { files } = deriveCatalogue(held, names)
  vi.stubGlobal('caches', {
    open: async () => ({
      keys: async () => files.map(({ path }) => new Request(archiveAddress(path.replace(/^archive\//, '')))),
      match: async (address: string) => {
        const file = files.find(({ path }) => new URL(address).pathname === `/${path}`)
        return file && new Response(file.content)
      },
    }),
  })
  vi.stubGlobal('Worker', LocalWorker)
  onTestFinished(() => {
    // The page lets go of a worker that fails, so that the next test has one of its own.
    LocalWorker.latest?.dispatchEvent(new Event('error'))
    vi.unstubAllGlobals()
  })
}

class LocalWorker extends EventTarget {
  static latest: LocalWorker | undefined
  private readonly answer = answerSearches((data) =>
    this.dispatchEvent(new MessageEvent('message', { data })),
  )

  constructor() {
    super()
    LocalWorker.latest = this
  }

  terminate(): void {}

  postMessage(request: SearchRequest): void {
    this.answer(structuredClone(request))
  }
}
