import { archiveAddress } from './archiveAddress.ts'
import { type HashedFile, wholeContent } from './integrity.ts'
import { longestSilence, withTimeout } from './withTimeout.ts'

/**
 * The name of the cache that holds issue files and the catalogue on a device. It carries the base path, since all
 * sites of one origin share their caches; and no version, since a file's name is its content.
 */
export function archiveCacheName(base: string): string {
  return `southwest-china-archive:${base}`
}

/** The archive's cache on this device; undefined where the browser has none, forbids it, or does not answer. */
export async function openArchiveCache(): Promise<Cache | undefined> {
  try {
    return await withTimeout(caches.open(archiveCacheName(import.meta.env.BASE_URL)))
  } catch {
    return undefined
  }
}

/** What the device says, if anything: one that fails, or is silent, is no reason not to ask the host. */
export async function fromDevice<Value>(
  cache: Cache | undefined,
  read: (cache: Cache) => Promise<Value>,
): Promise<Value | undefined> {
  return cache && withTimeout(read(cache)).catch(() => undefined)
}

/** The paths under `archive/` of all that the device has, whole or not. */
export async function heldFiles(cache: Cache): Promise<ReadonlySet<string>> {
  const start = archiveAddress('').length
  return new Set((await orTimeout(cache.keys())).map(({ url }) => url.slice(start)))
}

/** The file, where the device holds it whole and unchanged. One that is neither is removed. */
export function heldFile(cache: Cache, { file, sri }: HashedFile): Promise<Response | undefined> {
  return heldWhole(cache, file, () => sri)
}

/** What is in the file, where the device holds it whole and unchanged. One that is neither is removed. */
export async function heldJson(cache: Cache, file: HashedFile): Promise<unknown> {
  return (await heldFile(cache, file))?.json()
}

/**
 * The file, where what the device holds of it is whole and has its hash. One that has not is removed.
 * @param hashOf says its hash, given what is held; null where it has none
 */
export async function heldWhole(
  cache: Cache,
  file: string,
  hashOf: (held: Response) => string | null,
): Promise<Response | undefined> {
  const held = await orTimeout(cache.match(archiveAddress(file), { ignoreVary: true }))
  if (!held) return undefined
  const sri = hashOf(held)
  const content = sri === null ? undefined : await wholeContent(held, sri)
  if (content) return new Response(content, held)
  await forgetFile(cache, file)
  return undefined
}

/** Keeps a file of the archive, given the answer that was held against its hash. Throws what a full cache throws. */
export function keepFile(cache: Cache, file: string, verified: Response): Promise<void> {
  return orTimeout(cache.put(archiveAddress(file), verified))
}

/** Removes a file of the archive from the device. */
export async function forgetFile(cache: Cache, file: string): Promise<void> {
  await orTimeout(cache.delete(archiveAddress(file), { ignoreVary: true }))
}

/** Whether the browser refused for want of room. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

/**
 * Whether the device takes so many bytes more: tried, since browsers do not tell. Else a full one would show it at every
 * visit only when files had come all the way.
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

/** What the cache says; a failure where it says nothing, so that whoever brings the device up to date comes to an end. */
function orTimeout<Value>(operation: Promise<Value>): Promise<Value> {
  return withTimeout(operation, longestSilence)
}
