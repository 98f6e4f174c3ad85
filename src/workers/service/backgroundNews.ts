import { asHeld } from '../../archive/catalogue.ts'
import { cachedFiles, openArchiveCache, writeCached } from '../../device/archiveCache.ts'
import { requestVerified } from '../../device/archiveHost.ts'
import { fetchLatest } from '../../device/fetchCatalogue.ts'
import { readArrived, readKeptCatalogue, writeKeptCatalogue } from '../../device/keptCatalogue.ts'

/** The most issues that one event fetches, newest first. The page brings the others when it is opened. */
const mostFetched = 3

/**
 * Brings new issues to the device while no page is open, each verified, and then the catalogue that lists them. A device
 * that keeps no archive gets none. Rejects if the host or the device fails: nothing then counts as new, and the browser
 * tries again.
 * @returns how many issues have arrived in this way since a page was open; 0 if no more have
 */
export async function fetchNews(): Promise<number> {
  const cache = await openArchiveCache()
  const kept = cache && (await readKeptCatalogue(cache))
  if (!cache || !kept) return 0
  const { value: latest } = await fetchLatest(Promise.resolve(kept))
  const known = new Set(kept.issues.map(({ id }) => id))
  const news = latest.issues.filter(({ id }) => !known.has(id))
  if (news.length === 0) return 0
  for (const issue of news.slice(0, mostFetched))
    await writeCached(cache, issue.file, await requestVerified(issue))
  const arrived = [...(await readArrived(cache)), ...news.map(({ id }) => id)]
  await writeKeptCatalogue(cache, asHeld(latest, kept, await cachedFiles(cache)), arrived)
  return arrived.length
}
