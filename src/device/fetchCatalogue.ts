import { believedCatalogue, unlistedIssues } from '../archive/catalogue/believedCatalogue.ts'
import type { Catalogue } from '../archive/catalogue/catalogue.ts'
import { fromDevice, heldFiles, openArchiveCache } from './archiveCache.ts'
import { keptCatalogue } from './keptCatalogue.ts'
import { requestCatalogue } from './requestCatalogue.ts'
import { ArchiveError } from './requestFile.ts'
import { type Late, unlessLate } from './unlessLate.ts'

/** The catalogue; whether it is the device's own, for want of the host's word; and whether that is of a later format. */
export type FetchedCatalogue = Catalogue & { readonly isFromDevice?: true; readonly hostIsNewer?: true }

/**
 * The catalogue as the host has it, else as the device kept it: a host that is late, or answers with something else, of
 * an earlier build or in a format of tomorrow, takes nothing from the reader. Throws an `ArchiveError` where there is
 * neither.
 */
export async function fetchCatalogue(late: Late): Promise<FetchedCatalogue> {
  const kept = keptOnDevice()
  let hostIsNewer = false
  const latest = fetchLatest(kept).catch((error: unknown) => {
    hostIsNewer = error instanceof ArchiveError && error.kind === 'newer'
    throw error
  })
  return unlessLate(latest, late, async () => {
    const own = await kept
    return own && { ...own, isFromDevice: true, ...(hostIsNewer && { hostIsNewer }) }
  })
}

/**
 * The catalogue as the host has it, however long that takes, and with it what the device has of issues that are merely
 * not listed; the device's own where the host's is of an earlier build. Throws an `ArchiveError`.
 */
export async function fetchLatest(kept = keptOnDevice()): Promise<FetchedCatalogue> {
  const [host, own] = await Promise.all([requestCatalogue(), kept])
  if (!own) return host
  // To look through a device of thousands of files takes longer than all else here.
  const isShort = unlistedIssues(own, host).length > 0
  const files = isShort && (await fromDevice(await openArchiveCache(), heldFiles))
  const believed = believedCatalogue(own, host, files || new Set())
  return believed === own ? { ...own, isFromDevice: true } : believed
}

async function keptOnDevice(): Promise<Catalogue | undefined> {
  return fromDevice(await openArchiveCache(), keptCatalogue)
}
