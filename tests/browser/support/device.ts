import type { Page } from '@playwright/test'
import { type Catalogue, filesOf } from '../../../src/archive/catalogue.ts'
import { archiveCacheName } from '../../../src/device/archiveCache.ts'
import type { FaultHost } from './faultHost.ts'

/** Every cache of the origin: its name, and the sorted paths of its entries. */
export function cachedPaths(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const found: Record<string, string[]> = {}
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys()
      found[name] = keys.map(({ url }) => new URL(url).pathname).sort()
    }
    return found
  })
}

/**
 * The sorted paths of what the device holds of the archive. It opens no other cache: opening one that a
 * worker has just removed would bring it back, empty.
 */
export function heldPaths(page: Page): Promise<string[]> {
  return page.evaluate(async (name) => {
    if (!(await caches.has(name))) return []
    const keys = await (await caches.open(name)).keys()
    return keys.map(({ url }) => new URL(url).pathname).sort()
  }, archiveCacheName('/'))
}

/** The paths in the archive's cache if it has all of an archive, or only these issues of it, with their words or without. */
export function archivePaths(
  catalogue: Pick<Catalogue, 'issues' | 'glossary' | 'wordParts'>,
  withWords = false,
): string[] {
  const { issues, glossary } = catalogue
  const files = withWords ? filesOf(catalogue) : [...issues, ...(glossary ? [glossary] : [])]
  return ['/archive/catalogue.json', ...files.map(({ file }) => `/archive/${file}`)].sort()
}

/**
 * Replaces a cached file, as a failing disk might, or a network that answers in place of its hosts.
 */
export async function spoilCached(page: Page, path: string, how: 'flipped' | 'cut' | 'page'): Promise<void> {
  await page.evaluate(
    async ([spoilt, fault]) => {
      const spoil = async (held: Response): Promise<Response> => {
        if (fault === 'page') return new Response('<p>Sign in', { headers: { 'content-type': 'text/html' } })
        const bytes = new Uint8Array(await held.arrayBuffer())
        const middle = bytes.length >> 1
        bytes[middle] = (bytes[middle] ?? 0) ^ 1
        return new Response(fault === 'cut' ? bytes.slice(0, middle) : bytes, { headers: held.headers })
      }
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          const held = new URL(request.url).pathname === spoilt ? await cache.match(request) : undefined
          if (held) await cache.put(request, await spoil(held))
        }
      }
    },
    [path, how] as const,
  )
}

/** Removes a cached file, as a browser short of space might. */
export async function evictCached(page: Page, path: string): Promise<void> {
  await page.evaluate(async (evicted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname === evicted) await cache.delete(request)
      }
    }
  }, path)
}

/** The stored text of the reading record; empty if there is none. */
export function textOnDisk(page: Page): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name)
          const request = transaction.objectStore(name).get(name)
          transaction.oncomplete = () => resolve(request.result?.[0] ?? '')
          transaction.onabort = () => reject(transaction.error)
          opening.result.close()
        }
      }),
    'southwest-china-reading',
  )
}

/** Empties the browser's own HTTP cache. The caches of the site stay. */
export async function dropHttpCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.detach()
}

/**
 * Returns a function that limits the storage of the host's site to this many bytes, or removes the limit if
 * it is given no number. The limit lasts as long as the page.
 */
export async function roomOnDevice(
  page: Page,
  host: FaultHost,
): Promise<(quotaSize?: number) => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(host.url)
  return async (quotaSize) => {
    await session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize !== undefined && { quotaSize }),
    })
  }
}
