import { cachedFiles, openArchiveCache, readCached } from '../../device/archiveCache.ts'
import type { DownloadRequests } from '../../device/downloadRequests.ts'
import { answerRequests } from '../../device/workerRequests.ts'
import { downloadFiles, eachInParallel } from './downloadFiles.ts'

/** The worker's message handler. */
export const answerDownloads = answerRequests<DownloadRequests>({
  async check(files) {
    const cache = await openArchiveCache()
    if (!cache) throw new Error('The device has no cache to check.')
    const cached = await cachedFiles(cache)
    const damaged: string[] = []
    await eachInParallel(files, 4, async (file) => {
      if (cached.has(file.file) && !(await readCached(cache, file))) damaged.push(file.file)
    })
    return damaged
  },
  async fetch(files, { report, stop }) {
    const cache = await openArchiveCache()
    if (!cache) return 'unreachable'
    const kept = reportInBatches<string>(report)
    return downloadFiles(cache, files, stop, ({ file }) => kept.add(file)).finally(kept.end)
  },
})

/** Reports new items together, at most once a second: each report renders the page again. */
function reportInBatches<Item>(report: (items: readonly Item[]) => void) {
  let items: Item[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    add: (item: Item): void => {
      items.push(item)
      timer ??= setTimeout(() => {
        timer = undefined
        report(items)
        items = []
      }, 1000)
    },
    /** Ends the reports. Items that were not reported yet are left to the caller, who reports the end. */
    end: (): void => clearTimeout(timer),
  }
}
