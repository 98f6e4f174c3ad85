import { cacheNames } from 'workbox-core'
import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching'
import { wholeContent } from '../device/integrity.ts'
import { withTimeout } from '../device/withTimeout.ts'

/**
 * Looks at these files of the shell in the cache, and fetches anew what is missing or not what the build wrote: a
 * browser short of room may have taken it, or a disk spoilt it. Says whether all is there now, and never throws.
 */
export async function mendShell(files: readonly PrecacheEntry[]): Promise<boolean> {
  const whole = await Promise.all(files.map((file) => wholeFile(file)))
  return whole.every((response) => response !== undefined)
}

/** How long a file may take: the slowest line that anyone reads on brings the largest in that time. Milliseconds. */
const longest = 120_000

/**
 * The file as the build wrote it: the one in the cache, else the host's, past whatever the browser's own cache has of it,
 * and kept. Undefined where neither can be had, or cannot be kept; never throws.
 */
export async function wholeFile({ url, integrity }: PrecacheEntry): Promise<Response | undefined> {
  try {
    const cache = await withTimeout(caches.open(cacheNames.precache))
    const key = getCacheKeyForURL(url) ?? url
    const held = await withTimeout(cache.match(key, { ignoreVary: true }))
    if (held && (integrity === undefined || (await wholeContent(held.clone(), integrity)))) return held
    const asking = new AbortController()
    setTimeout(() => asking.abort(), longest)
    const { signal } = asking
    const response = await fetch(url, { integrity, cache: 'reload', credentials: 'same-origin', signal })
    if (!response.ok) return undefined
    await cache.put(key, response.clone())
    return response
  } catch {
    return undefined
  }
}
