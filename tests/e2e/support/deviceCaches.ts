import type { Page } from '@playwright/test'

/** Every cache of the origin: its name, and the paths of its entries in order. */
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

/** Puts other text in place of what a cached file holds, as a failing disk might. */
export async function spoilCached(page: Page, path: string): Promise<void> {
  await page.evaluate(async (spoilt) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname !== spoilt) continue
        const held = await cache.match(request)
        const bytes = new Uint8Array((await held?.arrayBuffer()) ?? [])
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
        await cache.put(request, new Response(bytes, { headers: held?.headers }))
      }
    }
  }, path)
}

/** Removes a cached file, as a browser short of room might. */
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
