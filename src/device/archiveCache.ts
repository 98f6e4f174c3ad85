import { archiveAddress, type HashedFile, integrityOf } from './archiveFile.ts'
import { idleTimeout, withTimeout } from './timeouts.ts'

/**
 * The name of the cache that holds issue files and the catalogue on a device. It carries the base path, because all
 * sites of one origin share their caches. It carries no version, because a file's name changes with its content.
 */
export function archiveCacheName(base: string): string {
  return `southwest-china-archive:${base}`
}

/**
 * Opens the archive's cache on this device. Returns undefined if the browser has none or forbids it. Throws if the
 * device does not answer in time: it may be slow, and can be asked again.
 */
export function openArchiveCache(): Promise<Cache | undefined> {
  const open = async () => caches.open(archiveCacheName(import.meta.env.BASE_URL))
  return inTime(open().catch(() => undefined))
}

/**
 * Runs an operation on the archive's cache. Returns undefined if there is none, or if the device fails or does not answer
 * in time: the host can still be asked.
 * @param timeout how long to wait for the device, in milliseconds
 */
export function tryDevice<Value>(
  operation: (cache: Cache) => Promise<Value>,
  timeout?: number,
): Promise<Value | undefined> {
  const run = async () => {
    const cache = await openArchiveCache()
    return cache && operation(cache)
  }
  return withTimeout(run(), timeout).catch(() => undefined)
}

/** Returns the paths under `archive/` of all files in the cache, damaged ones as well. */
export async function cachedFiles(cache: Cache): Promise<ReadonlySet<string>> {
  const start = archiveAddress('').length
  return new Set((await inTime(cache.keys())).map(({ url }) => url.slice(start)))
}

/** Returns the cached file if it has its hash. */
export function readCached(cache: Cache, { file, sri }: HashedFile): Promise<Response | undefined> {
  return readVerified(cache, file, () => sri)
}

/** Returns the content of the cached file if it has its hash. */
export async function readCachedJson(cache: Cache, file: HashedFile): Promise<unknown> {
  return (await readCached(cache, file))?.json()
}

/**
 * Returns the cached file if it has the expected hash. A damaged one stays until its download replaces it: while a page
 * or worker closes, WebKit fails its reads, and would still carry out a deletion.
 * @param hashOf returns the expected hash of the cached file, or null if there is none
 */
export async function readVerified(
  cache: Cache,
  file: string,
  hashOf: (cached: Response) => string | null,
): Promise<Response | undefined> {
  const cached = await inTime(cache.match(archiveAddress(file), { ignoreVary: true }))
  const content = await cached?.arrayBuffer().catch(() => undefined)
  if (!cached || !content || (await integrityOf(content)) !== hashOf(cached)) return undefined
  return new Response(content, cached)
}

/**
 * Keeps a file of the archive on the device, without the headers that it came with.
 * @param verified the response, already checked against its hash
 * @param headers headers of our own
 * @throws what a full cache throws
 */
export function writeCached(
  cache: Cache,
  file: string,
  { body }: Response,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const kept = new Response(body, { headers: { 'Content-Type': 'application/json', ...headers } })
  return inTime(cache.put(archiveAddress(file), kept))
}

/** Removes a file of the archive from the device. */
export async function removeCached(cache: Cache, file: string): Promise<void> {
  await inTime(cache.delete(archiveAddress(file), { ignoreVary: true }))
}

/** Whether the browser refused because storage is full. A cache of Firefox says so with an object of its own. */
export function isQuotaExceeded(error: unknown): boolean {
  const name: unknown = Object(error).name
  return name === 'QuotaExceededError' || name === 'NS_ERROR_FILE_NO_DEVICE_SPACE'
}

/** Rejects a cache operation that gets no answer, so that every check of the device ends. */
function inTime<Value>(operation: Promise<Value>): Promise<Value> {
  return withTimeout(operation, idleTimeout)
}
