import { type ArchiveFile, type Catalogue, type CatalogueIssue, isIssue } from '../archive/catalogue.ts'
import { archiveCacheName, integrityOf } from '../archive/deviceCache.ts'
import { type Glossary, isGlossary } from '../archive/names/glossary.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import type { PublishedIssue } from '../archive/publishedIssue.ts'
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
    if (await holdsFile(cache, record)) held.push(record.id)
  })
  return held
}

/** Whether the device holds the file whole and unchanged. One that is neither is removed. */
export async function holdsFile(cache: Cache, wanted: ArchiveFile): Promise<boolean> {
  const held = await fileOf(cache, wanted.file)
  if (!held) return false
  const intact = (await integrityOf(await held.arrayBuffer())) === wanted.sri
  if (!intact) await forgetFile(cache, wanted)
  return intact
}

/**
 * Keeps a file of the archive, given the answer that the browser has held against its hash. Does nothing where the
 * file is there. Throws what a full cache throws.
 */
export async function keepFile(cache: Cache, { file }: ArchiveFile, verified: Response): Promise<void> {
  if (!(await fileOf(cache, file))) await cache.put(archiveAddress(file), verified)
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

/** The issue as an earlier version of the archive told it, if the device still has that. */
export async function outdatedIssue(cache: Cache, id: string): Promise<PublishedIssue | undefined> {
  const record = (await keptCatalogue(cache))?.issues.find((kept) => kept.id === id)
  const issue = await heldJson(cache, record)
  return isIssue(issue, id) ? issue : undefined
}

/** The glossary of an earlier version of the archive, if the device still has that. */
export async function outdatedGlossary(cache: Cache): Promise<Glossary | undefined> {
  const glossary = await heldJson(cache, (await keptCatalogue(cache))?.glossary)
  return isGlossary(glossary) ? glossary : undefined
}

async function heldJson(cache: Cache, wanted: ArchiveFile | undefined): Promise<unknown> {
  if (!wanted || !(await holdsFile(cache, wanted))) return undefined
  return (await fileOf(cache, wanted.file))?.json()
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
