import { believedCatalogue, type Catalogue } from '../archive/catalogue.ts'
import { cachedFiles, tryDevice } from './archiveCache.ts'
import { ArchiveError, requestCatalogue } from './archiveHost.ts'
import { readKeptCatalogue } from './keptCatalogue.ts'
import { idleTimeout, raceWithFallback, type TimedOut } from './timeouts.ts'

/** A catalogue that was fetched. */
export type FetchedCatalogue = {
  readonly value: Catalogue
  /**
   * It is the device's copy, because the host timed out, gave none, or gave one of an earlier build or a later format.
   */
  readonly isFromDevice?: true
  /** What the host said instead: its catalogue is in a later format, or no longer at this address. */
  readonly hostSays?: 'newer' | 'gone'
}

/**
 * Fetches the host's catalogue, or falls back to the device's copy. The reader loses nothing if the host times out,
 * sends an earlier build, or uses a newer format. Throws an `ArchiveError` if there is neither.
 */
export async function fetchCatalogue(timedOut: TimedOut): Promise<FetchedCatalogue> {
  const kept = tryDevice(readKeptCatalogue)
  let note: ReturnType<typeof noteOf> = {}
  const latest = fetchLatest(kept).catch((error: unknown) => {
    note = noteOf(error)
    throw error
  })
  return raceWithFallback(latest, timedOut, async () => {
    const value = (await kept) ?? (await tryDevice(readKeptCatalogue, idleTimeout))
    return value && { value, isFromDevice: true, ...note }
  })
}

/** What to tell the reader about the host's failure to give its catalogue. */
export function noteOf(error: unknown): Pick<FetchedCatalogue, 'hostSays'> {
  if (!(error instanceof ArchiveError)) return {}
  return error.kind === 'newer' ? { hostSays: 'newer' } : error.kind === 'missing' ? { hostSays: 'gone' } : {}
}

/**
 * Fetches the host's catalogue, however long that takes, and returns what the device believes of it
 * (`believedCatalogue`). A device that does not answer in time counts as having none, or as having all that its
 * catalogue lists. Throws an `ArchiveError`.
 */
export async function fetchLatest(kept = tryDevice(readKeptCatalogue)): Promise<FetchedCatalogue> {
  const [{ catalogue, now, isMoved }, own] = await Promise.all([requestCatalogue(), kept])
  const value = await believedCatalogue(own, catalogue, () => tryDevice(cachedFiles), now)
  return { value, ...(value === own && { isFromDevice: true }), ...(isMoved && { hostSays: 'gone' }) }
}
