import type { Catalogue } from '../archive/catalogue.ts'
import { readCached, readCachedJson, tryDevice, writeCached } from './archiveCache.ts'
import type { HashedFile } from './archiveFile.ts'
import { ArchiveError, readJson, requestVerified } from './archiveHost.ts'
import { fetchLatest } from './fetchCatalogue.ts'
import { readKeptCatalogue } from './keptCatalogue.ts'
import { idleTimeout, raceWithFallback, type TimedOut } from './timeouts.ts'

/** How to fetch, check and keep one kind of file. */
export type FileOptions<Value> = {
  /** Parses the file as this version understands it. Returns undefined if it is something else. */
  readonly read: (value: unknown) => Value | undefined
  /** Whether the device should keep it. Called after the download: the reader may have removed it meanwhile. */
  readonly isKept: () => boolean
  /** The entry of this file in a catalogue. */
  readonly listedIn: (catalogue: Catalogue) => HashedFile | undefined
  readonly timedOut: TimedOut
  /** Aborts the request to the host. */
  readonly signal: AbortSignal | undefined
}

/** A file that was fetched. */
export type FetchedFile<Value> = {
  readonly value: Value
  /**
   * Waits for the version that was asked for, if `value` is an earlier one that stands in for it. Throws what
   * `fetchFile` throws.
   */
  readonly later?: () => Promise<Value>
}

/**
 * Fetches a file of the archive and checks it against its hash: from the device, else from the host. A file from the
 * host is then kept. If a new release has replaced it on the host, it returns the version of that release. If this
 * version times out or is unavailable, it returns the version that the device has. Throws an `ArchiveError`, or what the
 * signal throws.
 */
export async function fetchFile<Value>(
  file: HashedFile,
  { read, isKept, listedIn, timedOut, signal }: FileOptions<Value>,
): Promise<FetchedFile<Value>> {
  const readResponse = async (response: Response): Promise<Value> => {
    const value = read(await readJson(file.file, response))
    if (value) return value
    throw new ArchiveError('damaged', file.file)
  }
  const fetchVersion = async () => {
    const cached = await tryDevice((cache) => readCached(cache, file))
    if (cached) return readResponse(cached)
    const verified = await requestVerified(file, signal)
    if (isKept()) {
      // Not awaited: the file is shown on a full device, too, and while a slow one writes it.
      const copy = verified.clone()
      void tryDevice((cache) => writeCached(cache, file.file, copy))
    }
    return readResponse(verified)
  }
  const fetchReplaced = async (error: unknown) => {
    if (!(error instanceof ArchiveError && error.kind === 'missing')) throw error
    const latest = await fetchLatest().catch(() => undefined)
    const listed = latest && listedIn(latest.value)
    if (!listed || listed.file === file.file) throw error
    // The device keeps it with the catalogue that lists it.
    return readResponse(await requestVerified(listed, signal))
  }
  const request = () => fetchVersion().catch(fetchReplaced)
  const answer = request()
  const fetched = answer.then((value) => ({ value }))
  return raceWithFallback<FetchedFile<Value>>(fetched, timedOut, async () => {
    const content = await tryDevice(async (cache) => {
      const kept = await readKeptCatalogue(cache)
      const listed = kept && listedIn(kept)
      return listed && readCachedJson(cache, listed)
    }, idleTimeout)
    const earlier = read(content)
    return earlier && { value: earlier, later: () => answer.catch(request) }
  })
}
