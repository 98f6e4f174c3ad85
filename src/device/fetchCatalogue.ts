import { believedCatalogue } from '../archive/catalogue/believedCatalogue.ts'
import type { Catalogue } from '../archive/catalogue/catalogue.ts'
import { fromDevice, heldFiles, openArchiveCache } from './archiveCache.ts'
import type { FetchedCatalogue } from './fetchedCatalogue.ts'
import { keptCatalogue } from './keptCatalogue.ts'
import { requestCatalogue } from './requestCatalogue.ts'
import { ArchiveError } from './requestFile.ts'
import { type Late, unlessLate } from './unlessLate.ts'
import { longestSilence } from './withTimeout.ts'

/**
 * Fetches the host's catalogue, or falls back to the device's copy. The reader loses nothing if the host is late,
 * sends an earlier build, or uses a newer format. Throws an `ArchiveError` if there is neither.
 */
export async function fetchCatalogue(late: Late): Promise<FetchedCatalogue> {
  const kept = keptOnDevice()
  let failure: unknown
  const latest = fetchLatest(kept).catch((error: unknown) => {
    failure = error
    throw error
  })
  return unlessLate(latest, late, async () => {
    const own = (await kept) ?? (await keptOnDevice(longestSilence))
    if (!own) return undefined
    const shown: FetchedCatalogue = {
      ...own,
      isFromDevice: true,
      ...(isOfNewerHost(failure) && { hostIsNewer: true }),
    }
    if (failure === undefined) expected.set(shown, latest)
    return shown
  })
}

/** The host's answers that came too late for the catalogue that a page shows instead. */
const expected = new WeakMap<FetchedCatalogue, Promise<FetchedCatalogue>>()

/** As `fetchLatest`, for a page that shows the device's copy: first with the answer to the request that was late. */
export function fetchAfter(shown: FetchedCatalogue): Promise<FetchedCatalogue> {
  const latest = expected.get(shown) ?? fetchLatest()
  expected.delete(shown)
  return latest
}

/** Whether the host's catalogue could not be read because its format is later. */
export function isOfNewerHost(error: unknown): boolean {
  return error instanceof ArchiveError && error.kind === 'newer'
}

/**
 * Fetches the host's catalogue, however long that takes, and returns what the device believes of it
 * (`believedCatalogue`). A device that does not answer in time counts as having none, or as having all that its
 * catalogue lists. Throws an `ArchiveError`.
 */
export async function fetchLatest(kept = keptOnDevice()): Promise<FetchedCatalogue> {
  const [host, own] = await Promise.all([requestCatalogue(), kept])
  const believed = await believedCatalogue(own, host, async () =>
    fromDevice(await openArchiveCache(), heldFiles),
  )
  return believed === own ? { ...believed, isFromDevice: true } : believed
}

async function keptOnDevice(limit?: number): Promise<Catalogue | undefined> {
  return fromDevice(await openArchiveCache(limit), keptCatalogue, limit)
}
