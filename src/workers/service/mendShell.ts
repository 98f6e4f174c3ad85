import { cacheNames } from 'workbox-core'
import { getCacheKeyForURL, type PrecacheEntry } from 'workbox-precaching'
import { shellCopy, shellFile } from '../../boot/contracts.ts'
import { verifiedContent } from '../../device/archiveFile.ts'
import { fetchWithIdleTimeout, withTimeout } from '../../device/timeouts.ts'

/**
 * Checks these files of the shell in the cache, and fetches missing or damaged ones again. A browser short of room
 * may have removed them, or a disk damaged them. Returns whether all are there now. Never throws.
 */
export async function mendShell(files: readonly PrecacheEntry[]): Promise<boolean> {
  const whole = await Promise.all(files.map((file) => wholeFile(file)))
  return whole.every((response) => response !== undefined)
}

const pictures = /\.(?:png|svg)$/
/** A header of pictures that are kept although their bytes are not the build's. */
const asSent = 'x-kept-as-sent'

/**
 * The file as the build wrote it, or a picture as a network encoded it anew: from the cache, else from the host past
 * the browser's own cache, and then kept. Undefined if neither is available, or it cannot be kept. Never throws.
 */
export async function wholeFile(file: PrecacheEntry): Promise<Response | undefined> {
  const { url, integrity } = file
  try {
    const cache = await withTimeout(caches.open(cacheNames.precache))
    const key = getCacheKeyForURL(url) ?? url
    const held = await withTimeout(cache.match(key, { ignoreVary: true }))
    if (held?.headers.has(asSent)) return held
    if (held && (integrity === undefined || (await verifiedContent(held.clone(), integrity)))) return held
    const response = await fetchWhole(file)
    if (!response.ok) return undefined
    await cache.put(key, response.clone())
    return response
  } catch {
    return undefined
  }
}

/**
 * The file from the host. A page that was edited on its way comes from its copy. A picture may be re-encoded: no text
 * depends on it. Throws if the file is neither whole nor one of these.
 */
async function fetchWhole({ url, integrity }: PrecacheEntry): Promise<Response> {
  // Not by the browser's own check, which tells nothing before the end: it may be slow, but not silent.
  const ask = async (address: string, hash = integrity) => {
    const response = await fetchWithIdleTimeout(address, { cache: 'reload', credentials: 'same-origin' })
    if (hash && !(await verifiedContent(response.clone(), hash)))
      throw new TypeError('The file has another hash.')
    return response
  }
  const first = ask(url)
  if (url.endsWith(shellFile)) return first.catch(() => ask(url.replace(shellFile, shellCopy)))
  return pictures.test(url) ? first.catch(async () => pictureAsSent(await ask(url, ''))) : first
}

function pictureAsSent({ body, headers, ok }: Response): Response {
  if (!ok || !headers.get('content-type')?.startsWith('image/'))
    throw new TypeError('The host sends no picture.')
  return new Response(body, { headers: [...headers, [asSent, '']] })
}
