import { cacheNames } from 'workbox-core'
import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching'
import { integrityOf } from '../archive/deviceCache.ts'
import { withoutRedirect } from './shellRoute.ts'

/**
 * Looks at every file of the shell in the cache, and fetches anew what is missing or not what the build wrote: a
 * browser short of room may have taken it, or a disk spoilt it. Says whether all is there now.
 */
export async function mendShell(shell: readonly (PrecacheEntry | string)[]): Promise<boolean> {
  const cache = await caches.open(cacheNames.precache)
  const held = await Promise.all(
    shell.map((entry) => mendFile(cache, typeof entry === 'string' ? { url: entry } : entry)),
  )
  return held.every(Boolean)
}

async function mendFile(cache: Cache, { url, integrity }: PrecacheEntry): Promise<boolean> {
  const key = getCacheKeyForURL(url) ?? url
  const held = await cache.match(key, { ignoreVary: true })
  if (held && (await isIntact(held, integrity))) return true
  try {
    const response = await fetch(url, { integrity, cache: 'reload', credentials: 'same-origin' })
    if (!response.ok) return false
    await cache.put(key, withoutRedirect(response))
    return true
  } catch {
    return false
  }
}

async function isIntact(response: Response, integrity: string | undefined): Promise<boolean> {
  return integrity === undefined || (await integrityOf(await response.clone().arrayBuffer())) === integrity
}
