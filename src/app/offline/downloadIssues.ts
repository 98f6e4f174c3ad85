import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { keepFile } from '../deviceArchive.ts'
import { eachInParallel } from '../eachInParallel.ts'
import { requestVerified } from '../fetchArchive.ts'
import { readerAtRest } from './readerAtRest.ts'

/** Why a download did not bring all: the reader stopped it, the device is full, or files could not be had. */
export type Failure = 'stopped' | 'full' | 'unreachable'

/** As many as keep a slow line busy, and leave the browser a connection for what the reader opens. */
export const filesAtOnce = 5

/**
 * Fetches the issues in order, five at a time, each verified before it is kept. While one is written the next is
 * fetched, so that the line has no rest; none is written while the reader touches the page. A file that cannot be
 * had does not hold up the others; a full device ends it all.
 * @param onSaved called with each issue that is on the device now
 * @returns what went wrong, if anything
 */
export async function downloadIssues(
  cache: Cache,
  records: readonly CatalogueIssue[],
  stop: AbortController,
  onSaved: (record: CatalogueIssue) => void,
): Promise<Failure | undefined> {
  let failure: Failure | undefined
  const fail = (error: unknown) => {
    if (isFull(error)) stop.abort()
    failure = isFull(error) || failure === 'full' ? 'full' : stop.signal.aborted ? 'stopped' : 'unreachable'
  }
  const writing = new Set<Promise<unknown>>()
  const write = (record: CatalogueIssue, verified: Response) => {
    const written = readerAtRest()
      .then(() => keepFile(cache, record, verified))
      .then(() => onSaved(record), fail)
      .finally(() => writing.delete(written))
    writing.add(written)
  }
  await eachInParallel(records, filesAtOnce, async (record) => {
    if (stop.signal.aborted) return
    try {
      write(record, await requestVerified(record, stop.signal))
      if (writing.size >= filesAtOnce) await Promise.race(writing)
    } catch (error) {
      fail(error)
    }
  })
  await Promise.all(writing)
  return failure ?? (stop.signal.aborted ? 'stopped' : undefined)
}

/** Whether the browser refused for want of room. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
