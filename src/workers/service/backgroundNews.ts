import { asHeld, type CatalogueIssue, readIssue } from '../../archive/catalogue.ts'
import { type Subject, storiesAbout } from '../../archive/subjects.ts'
import { cachedFiles, openArchiveCache, writeCached } from '../../device/archiveCache.ts'
import { readJson, requestVerified } from '../../device/archiveHost.ts'
import { fetchLatest } from '../../device/fetchCatalogue.ts'
import { readArrived, readKeptCatalogue, writeKeptCatalogue } from '../../device/keptCatalogue.ts'
import { idleTimeout } from '../../device/timeouts.ts'

/** The most issues that one event fetches, newest first. The page brings the others when it is opened. */
const mostFetched = 3

/**
 * Brings new issues to the device while no page is open, each verified, and then the catalogue that lists them. A device
 * that keeps no archive gets none. Rejects if the host or the device fails: nothing then counts as new, and the browser
 * tries again.
 * @param readFollows reads what the reader follows
 * @returns how many of the new stories are about what the reader follows
 */
export async function fetchNews(readFollows = followsOnDevice): Promise<number> {
  const cache = await openArchiveCache(idleTimeout)
  const kept = cache && (await readKeptCatalogue(cache))
  if (!cache || !kept) return 0
  const { value: latest } = await fetchLatest(Promise.resolve(kept))
  const known = new Set(kept.issues.map(({ id }) => id))
  const news = latest.issues.filter(({ id }) => !known.has(id))
  if (news.length === 0) return 0
  const subjects = await readFollows()
  let count = 0
  for (const issue of news.slice(0, mostFetched))
    count += storiesAbout(await fetchIssue(cache, issue), subjects).length
  const arrived = new Set([...(await readArrived(cache)), ...news.map(({ id }) => id)])
  await writeKeptCatalogue(cache, asHeld(latest, kept, await cachedFiles(cache)), [...arrived])
  return count
}

async function fetchIssue(cache: Cache, issue: CatalogueIssue) {
  const verified = await requestVerified(issue)
  await writeCached(cache, issue.file, verified.clone())
  return readIssue(await readJson(issue.file, verified), issue.id) ?? { stories: [] }
}

/** The name of the database of the reading record, of its store and of its value, as the page has them. */
const recordName = 'southwest-china-reading'

/** What the reader follows, as the reading record on the device has it; nothing if it cannot be read. */
async function followsOnDevice(): Promise<readonly Subject[]> {
  try {
    const value = await readRecord()
    const record: unknown = JSON.parse(String(Array.isArray(value) ? value[0] : undefined))
    const follows = typeof record === 'object' && record && 'follows' in record ? record.follows : undefined
    return Array.isArray(follows) ? follows.filter(isSubject) : []
  } catch {
    return []
  }
}

function isSubject(value: Partial<Subject> | null): value is Subject {
  return typeof value?.kind === 'string' && typeof value.id === 'string'
}

function readRecord(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(recordName)
    opening.onerror = () => reject(opening.error)
    // There is no record, and none is made here.
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onsuccess = () => {
      const database = opening.result
      const reading = database.transaction(recordName).objectStore(recordName).get(recordName)
      reading.onsuccess = () => resolve(reading.result)
      reading.onerror = () => reject(reading.error)
      database.close()
    }
  })
}
