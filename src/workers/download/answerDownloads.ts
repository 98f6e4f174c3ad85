import { openArchiveCache, readCached } from '../../device/archiveCache.ts'
import type { DownloadRequests } from '../../device/downloadRequests.ts'
import { idleTimeout } from '../../device/timeouts.ts'
import type { PageMessage, WorkerMessage } from '../../device/workerRequests.ts'
import { answerRequests } from '../../device/workerRequests.ts'
import { downloadFiles } from './downloadFiles.ts'
import { eachInParallel } from './eachInParallel.ts'
import { reportInBatches } from './reportInBatches.ts'

/**
 * Makes the worker's message handler.
 * @param post posts a message to the page
 */
export function answerDownloads(
  post: (message: WorkerMessage<DownloadRequests[keyof DownloadRequests]>) => void,
): (message: PageMessage<DownloadRequests>) => void {
  return answerRequests<DownloadRequests>(
    {
      async check(files) {
        const cache = await openArchiveCache(idleTimeout)
        if (!cache) throw new Error('The device has no cache to check.')
        await eachInParallel(files, 4, (file) => readCached(cache, file))
        return undefined
      },
      async fetch(files, { report, stop }) {
        const cache = await openArchiveCache(idleTimeout)
        if (!cache) return 'unreachable'
        const kept = reportInBatches<string>(report)
        return downloadFiles(cache, files, stop, ({ file }) => kept.add(file)).finally(kept.end)
      },
    },
    post,
  )
}
