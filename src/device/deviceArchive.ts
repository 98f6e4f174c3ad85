import { type ArchiveFile, type Catalogue, filesOf } from '../archive/catalogue.ts'
import { archiveCacheName, integrityOf } from '../archive/deviceCache.ts'
import { inTime, longestSilence } from '../archive/inTime.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'

const catalogueFile = 'catalogue.json'

/** Where the kept catalogue has its own hash; those of all other files stand in it. */
const hashHeader = 'integrity'

/** The address of a file of the archive, given its path under `archive/`. */
export function archiveAddress(file: string): string {
  // A worker has no document, and its own address is of the same host.
  const here = typeof document === 'undefined' ? location.href : document.baseURI
  return new URL(`${import.meta.env.BASE_URL}archive/${file}`, here).href
}

/** The archive's cache on this device; undefined where the browser has none, forbids it, or does not answer. */
export async function openDeviceArchive(): Promise<Cache | undefined> {
  try {
    return await inTime(caches.open(archiveCacheName(import.meta.env.BASE_URL)))
  } catch {
    return undefined
  }
}

/** The paths under `archive/` of all that the device has, whole or not. */
export async function heldFiles(cache: Cache): Promise<ReadonlySet<string>> {
  const start = archiveAddress('').length
  return new Set((await answered(cache.keys())).map(({ url }) => url.slice(start)))
}

/** A file of the archive, and its hash as Subresource Integrity writes it. */
export type HashedFile = Pick<ArchiveFile, 'file' | 'sri'>

/** The file, where the device holds it whole and unchanged. One that is neither is removed. */
export async function heldFile(cache: Cache, { file, sri }: HashedFile): Promise<Response | undefined> {
  const held = await matchFile(cache, file)
  if (!held) return undefined
  const content = await held.arrayBuffer().catch(() => new ArrayBuffer())
  if ((await integrityOf(content)) === sri) return new Response(content, held)
  await forgetFile(cache, file)
  return undefined
}

/** Keeps a file of the archive, given the answer that was held against its hash. Throws what a full cache throws. */
export function keepFile(cache: Cache, { file }: HashedFile, verified: Response): Promise<void> {
  return answered(cache.put(archiveAddress(file), verified))
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
  const place = archiveAddress('room')
  try {
    await answered(cache.put(place, new Response(new Uint8Array(bytes))))
    return true
  } catch {
    return false
  } finally {
    await answered(cache.delete(place))
  }
}

/** Removes a file of the archive from the device, given its path under `archive/`. */
export async function forgetFile(cache: Cache, file: string): Promise<void> {
  await answered(cache.delete(archiveAddress(file), { ignoreVary: true }))
}

/** The catalogue that the device kept last; undefined where it kept none, or that is not what it kept. */
export async function keptCatalogue(cache: Cache): Promise<Catalogue | undefined> {
  const sri = (await matchFile(cache, catalogueFile))?.headers.get(hashHeader)
  return readCatalogue(await heldJson(cache, { file: catalogueFile, sri: sri ?? '' }))
}

/** Writes the catalogue over the one that is kept. Throws what a full cache throws. */
export async function writeCatalogue(cache: Cache, catalogue: Catalogue): Promise<void> {
  const content = await new Response(JSON.stringify(catalogue)).arrayBuffer()
  const headers = { 'content-type': 'application/json', [hashHeader]: await integrityOf(content) }
  await answered(cache.put(archiveAddress(catalogueFile), new Response(content, { headers })))
}

/** Removes those of the files that the catalogue does not list. */
export async function removeUnlisted(
  cache: Cache,
  files: ReadonlySet<string>,
  catalogue: Catalogue,
): Promise<void> {
  const listed = new Set([catalogueFile, ...filesOf(catalogue).map(({ file }) => file)])
  for (const file of files) if (!listed.has(file)) await forgetFile(cache, file)
}

/** What is in the file, where the device holds it whole and unchanged. */
export async function heldJson(cache: Cache, wanted: HashedFile | undefined): Promise<unknown> {
  return wanted && (await heldFile(cache, wanted))?.json()
}

function matchFile(cache: Cache, file: string): Promise<Response | undefined> {
  return answered(cache.match(archiveAddress(file), { ignoreVary: true }))
}

/** What the cache says; a failure where it says nothing, so that whoever brings the device up to date comes to an end. */
function answered<Value>(asked: Promise<Value>): Promise<Value> {
  return inTime(asked, longestSilence)
}
