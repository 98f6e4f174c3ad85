import type { Catalogue, CatalogueIssue } from '../../archive/catalogue.ts'
import { archiveCacheName } from '../../archive/deviceCache.ts'
import { archiveAddress, requestVerified } from '../fetchArchive.ts'

/** The archive's cache on this device. */
export function openDeviceArchive(): Promise<Cache> {
  return caches.open(archiveCacheName(import.meta.env.BASE_URL))
}

/** Whether the device holds the issue's file, whole and unchanged. A file that is neither is removed. */
export async function holdsIssue(cache: Cache, record: CatalogueIssue): Promise<boolean> {
  const address = archiveAddress(record.file)
  const held = await cache.match(address, { ignoreVary: true })
  if (!held) return false
  const intact = (await integrityOf(await held.arrayBuffer())) === record.sri
  if (!intact) await cache.delete(address, { ignoreVary: true })
  return intact
}

/** Fetches the issue's file, which the browser holds against its hash, and keeps it. Throws an `ArchiveError`, or what the cache throws when it is full. */
export async function saveIssue(cache: Cache, record: CatalogueIssue): Promise<void> {
  await cache.put(archiveAddress(record.file), await requestVerified(record))
}

/** Keeps the catalogue, and only then removes the files that it no longer lists. */
export async function saveCatalogue(cache: Cache, catalogue: Catalogue): Promise<void> {
  const address = archiveAddress('catalogue.json')
  const headers = { 'content-type': 'application/json' }
  await cache.put(address, new Response(JSON.stringify(catalogue), { headers }))
  const listed = new Set([address, ...catalogue.issues.map(({ file }) => archiveAddress(file))])
  for (const request of await cache.keys()) {
    if (!listed.has(request.url)) await cache.delete(request)
  }
}

/** SHA-256 as Subresource Integrity writes it. */
async function integrityOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}
