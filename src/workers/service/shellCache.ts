import { fixedHeaders, type ShellFile, shellCopy, shellFile } from '../../boot/contracts.ts'
import { verifiedContent } from '../../device/archiveFile.ts'
import { fetchWithIdleTimeout, withTimeout } from '../../device/timeouts.ts'

/** Opens the shell's cache. Its name and addresses are Workbox's, because devices have them. */
export function openShellCache(): Promise<Cache> {
  return withTimeout(caches.open(`workbox-precache-v2-${new URL('.', location.href).href}`))
}

/** The address of a file in the shell's cache. Releases have different ones for a file that changes. */
function keyOf({ url, revision }: ShellFile): string {
  const key = new URL(url, location.href)
  if (revision !== null) key.searchParams.set('__WB_REVISION__', revision)
  return key.href
}

/** Returns what the cache has of a file, unchecked, with headers of our own. Undefined if there is nothing. */
export async function cachedFile(file: ShellFile): Promise<Response | undefined> {
  const cached = await matchFile(await openShellCache(), file)
  return cached && withOwnHeaders(file.url, cached)
}

function matchFile(cache: Cache, file: ShellFile): Promise<Response | undefined> {
  return withTimeout(cache.match(keyOf(file), { ignoreVary: true }))
}

/**
 * Checks these files of the shell in the cache, and fetches missing or damaged ones again. A browser short of
 * space may have removed them, or a disk damaged them. Returns whether every file that reading needs is now
 * there. Never throws.
 */
export async function repairShell(files: readonly ShellFile[]): Promise<boolean> {
  const isThere = async (file: ShellFile) => (await findIntact(file))?.isKept === true || isPicture(file.url)
  return (await Promise.all(files.map(isThere))).every(Boolean)
}

/** Removes everything but these files from the cache. Rejects if the device does not answer: every page would wait for it. */
export function removeOthers(files: readonly ShellFile[]): Promise<void> {
  const keys = new Set(files.map(keyOf))
  const remove = async () => {
    const cache = await openShellCache()
    for (const request of await cache.keys()) if (!keys.has(request.url)) await cache.delete(request)
  }
  return withTimeout(remove())
}

/** Whether the file is a picture. No text needs one, and some blockers withhold them. */
function isPicture(url: string): boolean {
  return /\.(?:png|svg)$/.test(url)
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
 */
function withOwnHeaders(url: string, response: Response): Response {
  const { headers, body } = response
  const own = ownHeaders(url)
  if (headers.has(keptAsReceived)) own.set(keptAsReceived, '')
  // A browser starts the code of a response faster if that comes from its cache unchanged.
  return String([...headers]) === String([...own]) ? response : new Response(body, { headers: own })
}

/** The headers of a file of the shell. */
export function ownHeaders(url: string): Headers {
  const [, ending = ''] = /\.(\w+)$/.exec(url) ?? []
  return new Headers([...fixedHeaders, ['Content-Type', types.get(ending) ?? 'text/plain']])
}

/**
 * Returns the file as the build wrote it, or a picture as a network re-encoded it: from the cache, else from the host,
 * and then kept, if the device has room. Undefined if neither is available. Never throws.
 */
export async function intactFile(file: ShellFile): Promise<Response | undefined> {
  return (await findIntact(file))?.own
}

type IntactFile = { readonly own: Response; readonly isKept: boolean }

async function findIntact(file: ShellFile): Promise<IntactFile | undefined> {
  const { url, integrity } = file
  try {
    const cache = await openShellCache()
    const cached = await matchFile(cache, file)
    const isIntact =
      cached?.headers.has(keptAsReceived) || (cached && (await verifiedContent(cached.clone(), integrity)))
    const intact = cached && isIntact ? cached : undefined
    const own = withOwnHeaders(url, intact ?? (await fetchIntact(file)))
    if (own === cached) return { own, isKept: true }
    // Earlier releases kept the headers of the host.
    const written = cache.put(keyOf(file), own.clone()).then(
      () => true,
      () => false,
    )
    return { own, isKept: (await written) || intact !== undefined }
  } catch {
    return undefined
  }
}

/**
 * Fetches the file from the host. If a network edits the page on its way, the page's plain-text copy is used.
 * A picture may be re-encoded: no text depends on it. Throws if the file is neither intact nor one of these.
 */
async function fetchIntact({ url, revision, integrity }: ShellFile): Promise<Response> {
  // The browser does not check the hash: it would pass on no data before the end, and a slow host would seem
  // silent.
  const request = (address: string, cache: RequestCache = 'reload') =>
    fetchWithIdleTimeout(address, { cache, credentials: 'same-origin' })
  const isRight = async (response: Response) =>
    (await verifiedContent(response.clone(), integrity)) !== undefined
  // The page has just fetched most files with a hash in their names, and the browser may have kept them.
  const kept = revision === null ? await request(url, 'default') : undefined
  if (kept && (await isRight(kept))) return kept
  const received = await request(url)
  if (await isRight(received)) return received
  if (isPicture(url)) return pictureAsReceived(received)
  const copy = url.endsWith(shellFile) && (await request(url.replace(shellFile, shellCopy)))
  if (copy && (await isRight(copy))) return copy
  throw new TypeError('The file has another hash.')
}

function pictureAsReceived({ body, headers, ok }: Response): Response {
  if (!ok || !headers.get('content-type')?.startsWith('image/'))
    throw new TypeError('The host sends no picture.')
  return new Response(body, { headers: { [keptAsReceived]: '' } })
}
