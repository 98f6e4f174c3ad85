import { archiveCacheName } from '../archive/deviceCache.ts'

/** How long a network may keep a reader waiting for the catalogue before the device's copy answers. */
const catalogueTimeout = 3000

/** Whether the address is of a file of the archive. */
export function isArchiveFile(url: URL, base: string): boolean {
  return url.pathname.startsWith(`${base}archive/`) && url.pathname.endsWith('.json')
}

/**
 * Issue files come from the device if it has them, for ever: their name is their content. The catalogue comes from
 * the network, else from the device. Nothing is stored here: the page stores what it has verified.
 */
export async function answerFromArchive(request: Request, url: URL, base: string): Promise<Response> {
  const cache = await caches.open(archiveCacheName(base))
  const held = await cache.match(url.href, { ignoreVary: true })
  if (url.pathname !== `${base}archive/catalogue.json`) return held ?? fetch(request)
  return held ? fetchInTime(request, held) : fetch(request)
}

/** The network's answer where it is a catalogue and comes in time, else the one at hand. */
async function fetchInTime(request: Request, held: Response): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(catalogueTimeout) })
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return response.ok && isJson ? response : held
  } catch {
    return held
  }
}
