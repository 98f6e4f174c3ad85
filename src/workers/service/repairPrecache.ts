import { cacheNames } from 'workbox-core'
import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching'
import { fixedHeaders, shellCopy, shellFile } from '../../boot/contracts.ts'
import { verifiedContent } from '../../device/archiveFile.ts'
import { fetchWithIdleTimeout, withTimeout } from '../../device/timeouts.ts'

/**
 * Checks these files of the shell in the cache, and fetches missing or damaged ones again. A browser short of room may
 * have removed them, or a disk damaged them. Returns whether all that reading needs are there now. Never throws.
 */
export async function repairPrecache(files: readonly PrecacheEntry[]): Promise<boolean> {
  const isThere = async (file: PrecacheEntry) => (await intactFile(file)) !== undefined || isPicture(file.url)
  return (await Promise.all(files.map(isThere))).every(Boolean)
}

/** Whether the file is a picture. No text needs one, and some blockers withhold them. */
export function isPicture(url: string): boolean {
  return /\.(?:png|svg)(?:\?|$)/.test(url)
}

/** The types of the shell's files, by ending. */
const types: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['webmanifest', 'application/manifest+json'],
])
/** A header of pictures that are kept although their bytes are not the build's. Devices have it. */
const keptAsReceived = 'x-kept-as-sent'

/**
 * Returns a file of the shell with headers of our own. What a host says about a file is neither kept nor passed on: a
 * wrong policy or type would otherwise last as long as the file.
 * @param url the file's address, with or without a query
 */
export function withOwnHeaders(url: string, response: Response): Response {
  const { headers, body } = response
  const own = ownHeaders(url)
  if (headers.has(keptAsReceived)) own.set(keptAsReceived, '')
  // A browser starts the code of a response faster if that comes from its cache unchanged.
  return String([...headers]) === String([...own]) ? response : new Response(body, { headers: own })
}

/** The headers of a file of the shell. */
export function ownHeaders(url: string): Headers {
  const [, ending = ''] = /\.(\w+)(?:\?|$)/.exec(url) ?? []
  return new Headers([...fixedHeaders, ['Content-Type', types.get(ending) ?? 'text/plain']])
}

/**
 * Returns the file as the build wrote it, or a picture as a network re-encoded it: from the cache, else from the host
 * past the browser's own cache, and then kept. Undefined if neither is available, or it cannot be kept. Never throws.
 */
export async function intactFile(file: PrecacheEntry): Promise<Response | undefined> {
  const { url, integrity } = file
  try {
    const cache = await withTimeout(caches.open(cacheNames.precache))
    const key = getCacheKeyForURL(url) ?? url
    const cached = await withTimeout(cache.match(key, { ignoreVary: true }))
    const isIntact =
      cached?.headers.has(keptAsReceived) ||
      (cached && (integrity === undefined || (await verifiedContent(cached.clone(), integrity))))
    const response = cached && isIntact ? cached : await fetchIntact(file)
    if (!response.ok) return undefined
    const own = withOwnHeaders(url, response)
    // Earlier releases kept the headers of the host.
    if (own !== cached) await cache.put(key, own.clone())
    return own
  } catch {
    return undefined
  }
}

/**
 * Fetches the file from the host. A page that was edited on its way comes from its copy. A picture may be re-encoded: no
 * text depends on it. Throws if the file is neither intact nor one of these.
 */
async function fetchIntact({ url, integrity }: PrecacheEntry): Promise<Response> {
  // Not checked by the browser itself, which sends no data before the end: the host may be slow, but not silent.
  const request = async (address: string, hash = integrity) => {
    const response = await fetchWithIdleTimeout(address, { cache: 'reload', credentials: 'same-origin' })
    if (hash && !(await verifiedContent(response.clone(), hash)))
      throw new TypeError('The file has another hash.')
    return response
  }
  const first = request(url)
  if (url.endsWith(shellFile)) return first.catch(() => request(url.replace(shellFile, shellCopy)))
  return isPicture(url) ? first.catch(async () => pictureAsReceived(await request(url, ''))) : first
}

function pictureAsReceived({ body, headers, ok }: Response): Response {
  if (!ok || !headers.get('content-type')?.startsWith('image/'))
    throw new TypeError('The host sends no picture.')
  return new Response(body, { headers: [...headers, [keptAsReceived, '']] })
}
