import { isQuotaExceeded, writeCached } from '../../device/archiveCache.ts'
import type { HashedFile } from '../../device/archiveFile.ts'
import { requestVerified } from '../../device/archiveHost.ts'
import { type Failure, filesAtOnce } from '../../device/downloadRequests.ts'
import { eachInParallel } from './eachInParallel.ts'

/**
 * Fetches the files in order, five at a time, and verifies each before keeping it. It fetches on while files are
 * written, until five wait for a slow device. A missing file does not delay the others; a full device ends the download.
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
