import type { ArchiveFile, Catalogue, CatalogueIssue } from '../archive/catalogue.ts'
import { archiveCacheName, integrityOf } from '../archive/deviceCache.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import { eachInParallel } from './eachInParallel.ts'

const catalogueFile = 'catalogue.json'

/** The address of a file of the archive, given its path under `archive/`. */
export function archiveAddress(file: string): string {
  return new URL(`${import.meta.env.BASE_URL}archive/${file}`, document.baseURI).href
}

/** The archive's cache on this device; undefined where the browser has none, or forbids it. */
export async function openDeviceArchive(): Promise<Cache | undefined> {
  try {
    return await caches.open(archiveCacheName(import.meta.env.BASE_URL))
  } catch {
    return undefined
  }
}

/** The ids of the issues that the device holds whole and unchanged. A file that is neither is removed. */
export async function heldIssues(cache: Cache, records: readonly CatalogueIssue[]): Promise<string[]> {
  const held: string[] = []
  await eachInParallel(records, 4, async (record) => {
    if (await heldFile(cache, record)) held.push(record.id)
  })
  return held
}

/** The file, where the device holds it whole and unchanged. One that is neither is removed. */
export async function heldFile(cache: Cache, wanted: ArchiveFile): Promise<Response | undefined> {
  const held = await fileOf(cache, wanted.file)
  if (!held) return undefined
  const content = await held.arrayBuffer().catch(() => new ArrayBuffer())
  if ((await integrityOf(content)) === wanted.sri) return new Response(content, held)
  await forgetFile(cache, wanted)
  return undefined
}

/** Keeps a file of the archive, given the answer that was held against its hash. Throws what a full cache throws. */
export function keepFile(cache: Cache, { file }: ArchiveFile, verified: Response): Promise<void> {
  return cache.put(archiveAddress(file), verified)
}

/**
 * Whether the device takes so many bytes more: tried, since browsers do not tell. Else a full one would show it at every
 * visit only when files had come all the way.
 */
export async function hasRoom(cache: Cache, bytes: number): Promise<boolean> {
  const place = archiveAddress('room')
  try {
    await cache.put(place, new Response(new Uint8Array(bytes)))
    return true
  } catch {
    return false
  } finally {
    await cache.delete(place)
  }
}

/** Removes a file of the archive from the device. */
export async function forgetFile(cache: Cache, { file }: ArchiveFile): Promise<void> {
  await cache.delete(archiveAddress(file), { ignoreVary: true })
}

/** The catalogue that the device kept last; undefined where it kept none. */
export async function keptCatalogue(cache: Cache): Promise<Catalogue | undefined> {
  const kept = await (await fileOf(cache, catalogueFile))?.json().catch(() => undefined)
  return readCatalogue(kept)
}

/** The records, as the device last knew them, of issues that it holds in that version and not in the catalogue's. */
export async function outdatedIssues(cache: Cache, catalogue: Catalogue): Promise<CatalogueIssue[]> {
  const addresses = new Set((await cache.keys()).map(({ url }) => url))
  const held = ({ file }: CatalogueIssue) => addresses.has(archiveAddress(file))
  const current = new Map(catalogue.issues.map((record) => [record.id, record]))
  const kept = (await keptCatalogue(cache))?.issues ?? []
  return kept.filter((record) => {
    const now = current.get(record.id)
    return now !== undefined && held(record) && !held(now)
  })
}

/** What is in the file, where the device holds it whole and unchanged. */
export async function heldJson(cache: Cache, wanted: ArchiveFile | undefined): Promise<unknown> {
  return wanted && (await heldFile(cache, wanted))?.json()
}

/** Whether the device has a glossary, and it is not the catalogue's. */
export async function lacksNewerGlossary(cache: Cache, { glossary }: Catalogue): Promise<boolean> {
  if (!glossary || (await fileOf(cache, glossary.file))) return false
  const kept = (await keptCatalogue(cache))?.glossary
  return kept !== undefined && (await fileOf(cache, kept.file)) !== undefined
}

/**
 * Keeps the catalogue, and only then removes the files that it no longer lists. Waits as long as that would take from
 * the reader an issue, or the glossary, whose new version is not there yet.
 */
export async function keepCatalogue(cache: Cache, catalogue: Catalogue): Promise<void> {
  if ((await outdatedIssues(cache, catalogue)).length > 0) return
  if (await lacksNewerGlossary(cache, catalogue)) return
  const address = archiveAddress(catalogueFile)
  const headers = { 'content-type': 'application/json' }
  await cache.put(address, new Response(JSON.stringify(catalogue), { headers }))
  const files = [...catalogue.issues, ...(catalogue.glossary ? [catalogue.glossary] : [])]
  const listed = new Set([address, ...files.map(({ file }) => archiveAddress(file))])
  for (const request of await cache.keys()) {
    if (!listed.has(request.url)) await cache.delete(request)
  }
}

function fileOf(cache: Cache, file: string): Promise<Response | undefined> {
  return cache.match(archiveAddress(file), { ignoreVary: true })
}
