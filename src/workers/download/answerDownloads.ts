import {
  cachedFiles,
  isQuotaExceeded,
  openArchiveCache,
  readCached,
  writeCached,
} from '../../device/archiveCache.ts'
import type { HashedFile } from '../../device/archiveFile.ts'
import { requestVerified } from '../../device/archiveHost.ts'
import type { DownloadRequests, Failure } from '../../device/downloadRequests.ts'
import { answerRequests } from '../../device/workerRequests.ts'

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

/**
 * Enough to keep a slow connection busy, and few enough to leave the browser a connection for what the reader opens.
 */
const filesAtOnce = 5

/**
 * Fetches the files in order, five at a time, and verifies each before keeping it. It goes on fetching while files are
 * written, until five wait for a slow device. A missing file does not delay the others; a full device ends the download.
 * @param stop aborted to end the download
 * @param onKept called with each file that is now on the device
 * @returns what went wrong, if anything
 */
export async function downloadFiles(
  cache: Cache,
  files: readonly HashedFile[],
  stop: AbortController,
  onKept: (file: HashedFile) => void,
): Promise<Failure | undefined> {
  let failure: Failure | undefined
  const fail = (error: unknown) => {
    if (isQuotaExceeded(error)) stop.abort()
    failure =
      isQuotaExceeded(error) || failure === 'full' ? 'full' : stop.signal.aborted ? 'stopped' : 'unreachable'
  }
  const writing = new Set<Promise<unknown>>()
  const write = (file: HashedFile, verified: Response) => {
    const written = writeCached(cache, file.file, verified)
      .then(() => onKept(file), fail)
      .finally(() => writing.delete(written))
    writing.add(written)
  }
  await eachInParallel(files, filesAtOnce, async (file) => {
    if (stop.signal.aborted) return
    try {
      write(file, await requestVerified(file, stop.signal))
      while (writing.size >= filesAtOnce) await Promise.race(writing)
    } catch (error) {
      fail(error)
    }
  })
  await Promise.all(writing)
  return failure ?? (stop.signal.aborted ? 'stopped' : undefined)
}

/** Runs `work` for each item, in order, at most `atOnce` at a time. */
async function eachInParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
