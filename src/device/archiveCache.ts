import { archiveAddress } from './archiveAddress.ts'
import { type HashedFile, integrityOf } from './integrity.ts'
import { longestSilence, withTimeout } from './withTimeout.ts'

/**
 * The name of the cache that holds issue files and the catalogue on a device. It carries the base path, because all
 * sites of one origin share their caches. It carries no version, because a file's name is its content.
 */
export function archiveCacheName(base: string): string {
  return `southwest-china-archive:${base}`
}

/**
 * Opens the archive's cache on this device. Undefined where the browser has none or forbids it. Throws if the device does
 * not answer in time: it may be slow, and can be asked again.
 * @param limit how long to wait for the device, in milliseconds
 */
export function openCacheInTime(limit?: number): Promise<Cache | undefined> {
  const open = async () => caches.open(archiveCacheName(import.meta.env.BASE_URL))
  return withTimeout(
    open().catch(() => undefined),
    limit,
  )
}

/** As `openCacheInTime`, but undefined also if the device does not answer in time. */
export function openArchiveCache(limit?: number): Promise<Cache | undefined> {
  return openCacheInTime(limit).catch(() => undefined)
}

/**
 * Reads from the device. Undefined if the read fails or times out: the host can still be asked.
 * @param limit how long to wait for the device, in milliseconds
 */
export async function fromDevice<Value>(
  cache: Cache | undefined,
  read: (cache: Cache) => Promise<Value>,
  limit?: number,
): Promise<Value | undefined> {
  return cache && withTimeout(read(cache), limit).catch(() => undefined)
}

/** The paths under `archive/` of all files on the device, whole or not. */
export async function heldFiles(cache: Cache): Promise<ReadonlySet<string>> {
  const start = archiveAddress('').length
  return new Set((await orTimeout(cache.keys())).map(({ url }) => url.slice(start)))
}

/** The file, if the device holds it whole and unchanged. Removes a damaged one. */
export function heldFile(cache: Cache, { file, sri }: HashedFile): Promise<Response | undefined> {
  return heldWhole(cache, file, () => sri)
}

/** The content of the file, if the device holds it whole and unchanged. Removes a damaged one. */
export async function heldJson(cache: Cache, file: HashedFile): Promise<unknown> {
  return (await heldFile(cache, file))?.json()
}

/**
 * The file, if the copy on the device has the expected hash. Removes a copy that does not, or that twice cannot be read.
 * @param hashOf returns the expected hash of the copy; null if there is none
 */
export async function heldWhole(
  cache: Cache,
  file: string,
  hashOf: (held: Response) => string | null,
): Promise<Response | undefined> {
  const read = () => readHeld(cache, file, hashOf)
  const first = await read()
  // WebKit fails the reads of a page or worker that closes, and still removes what that then removes: it took whole
  // files from devices. A second later such code no longer runs.
  const found = first === 'unread' ? await after(1_000, read) : first
  if (found instanceof Response) return found
  if (found !== 'missing') await forgetFile(cache, file)
  return undefined
}

async function readHeld(
  cache: Cache,
  file: string,
  hashOf: (held: Response) => string | null,
): Promise<Response | 'missing' | 'damaged' | 'unread'> {
  const held = await orTimeout(cache.match(archiveAddress(file), { ignoreVary: true }))
  if (!held) return 'missing'
  const sri = hashOf(held)
  const content = await held.arrayBuffer().catch(() => undefined)
  if (!content) return 'unread'
  return (await integrityOf(content)) === sri ? new Response(content, held) : 'damaged'
}

async function after<Value>(ms: number, act: () => Promise<Value>): Promise<Value> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  return act()
}

/**
 * Keeps a file of the archive on the device.
 * @param verified the response, already checked against its hash
 * @throws what a full cache throws
 */
export function keepFile(cache: Cache, file: string, verified: Response): Promise<void> {
  return orTimeout(cache.put(archiveAddress(file), verified))
}

/** Removes a file of the archive from the device. */
export async function forgetFile(cache: Cache, file: string): Promise<void> {
  await orTimeout(cache.delete(archiveAddress(file), { ignoreVary: true }))
}

/** Whether the browser refused because storage is full. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

/**
 * Whether the device has room for this many more bytes. It writes a trial file, because browsers do not report real
 * free space. Without the trial, a full device would show only after files had been downloaded, on every visit.
 */
export async function hasRoom(cache: Cache, bytes: number): Promise<boolean> {
  const trial = 'room'
  try {
    await keepFile(cache, trial, new Response(new Uint8Array(bytes)))
    return true
  } catch {
    return false
  } finally {
    await forgetFile(cache, trial)
  }
}

/** Rejects a cache operation that gets no answer, so that every check of the device ends. */
function orTimeout<Value>(operation: Promise<Value>): Promise<Value> {
  return withTimeout(operation, longestSilence)
}
