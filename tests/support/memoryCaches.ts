import { onTestFinished, vi } from 'vitest'
import { archiveCacheName } from '../../src/device/archiveCache.ts'
import { archiveAddress } from '../../src/device/archiveFile.ts'
import type { SiteFile } from '../../src/site/deriveCatalogue.ts'

/** A file as a cache stores it. */
export type CachedFile = { readonly content: string; readonly headers?: Readonly<Record<string, string>> }

/**
 * Gives the device caches in memory, until the test ends. Without a page, the host is `https://example.org/`.
 * @returns the archive's cache, its files by their paths under `archive/`, and a function that keeps files of a build there
 */
export async function startMemoryCaches() {
  if (typeof document === 'undefined') vi.stubGlobal('location', { href: 'https://example.org/worker.js' })
  const { files, cache, keep } = makeMemoryCache(archiveAddress(''))
  const open = async (name: string) => {
    if (name === archiveCacheName('/')) return cache
    throw new Error(`no archive is kept in ${name}`)
  }
  vi.stubGlobal('caches', { open })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return { files, keep, cache: await caches.open(archiveCacheName('/')) }
}

/** A cache of everything under an address, and its files by path. */
export function makeMemoryCache(start: string) {
  const files = new Map<string, CachedFile>()
  const pathOf = (address: string) => address.slice(start.length)
  const cache = {
    keys: async () => [...files.keys()].map((path) => new Request(start + path)),
    match: async (address: string) => {
      const file = files.get(pathOf(address))
      return file && new Response(file.content, { headers: { ...file.headers } })
    },
    put: async (address: string, response: Response) => {
      const headers = Object.fromEntries(response.headers)
      files.set(pathOf(address), { content: await response.text(), headers })
    },
    delete: async (address: string) => files.delete(pathOf(address)),
  }
  const keep = (built: readonly SiteFile[]) => {
    for (const { path, content } of built) files.set(path.replace('archive/', ''), { content })
  }
  return { files, cache, keep }
}
