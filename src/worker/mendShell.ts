import { cacheNames } from 'workbox-core'
import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching'
import { integrityOf } from '../archive/deviceCache.ts'

/**
 * Looks at these files of the shell in the cache, and fetches anew what is missing or not what the build wrote: a
 * browser short of room may have taken it, or a disk spoilt it. Says whether all is there now, and never throws.
 */
export async function mendShell(files: readonly (PrecacheEntry | string)[]): Promise<boolean> {
  const held = await Promise.all(
    files.map((file) => mendFile(typeof file === 'string' ? { url: file } : file).catch(() => false)),
  )
  return held.every(Boolean)
}

async function mendFile({ url, integrity }: PrecacheEntry): Promise<boolean> {
  const cache = await caches.open(cacheNames.precache)
  const key = getCacheKeyForURL(url) ?? url
  const held = await cache.match(key, { ignoreVary: true })
  if (held && (await isIntact(held, integrity))) return true
  const response = await fetch(url, { integrity, cache: 'reload', credentials: 'same-origin' })
  if (response.ok) await cache.put(key, response)
  return response.ok
}

async function isIntact(held: Response, integrity: string | undefined): Promise<boolean> {
  const content = await held.arrayBuffer().catch(() => new ArrayBuffer())
  return integrity === undefined || (await integrityOf(content)) === integrity
}
