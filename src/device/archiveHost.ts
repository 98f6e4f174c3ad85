import { type Catalogue, isNewerCatalogue } from '../archive/catalogue.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import { archiveAddress, type HashedFile, verifiedContent } from './archiveFile.ts'
import { silentHostStatus } from './shellMessages.ts'
import { fetchWithIdleTimeout, type IdleTimeoutInit } from './timeouts.ts'

/** Why a part of the archive is not available. `file` is its path under `archive/`, `status` the host's HTTP status. */
export class ArchiveError extends Error {
  readonly kind: 'unreachable' | 'missing' | 'refused' | 'damaged' | 'newer'
  readonly file: string
  readonly status: number | undefined

  constructor(kind: ArchiveError['kind'], file: string, status?: number) {
    super(`${file} is ${kind}`)
    this.kind = kind
    this.file = file
    this.status = status
  }
}

/**
 * Requests a file from the host and checks it against the catalogue's hash. The browser's cache may be damaged, so a
 * damaged file is requested once more, past that cache. Over plain http a page cannot compute a hash and leaves the
 * check to the browser. The browser reports a wrong hash and a lost connection in the same way. Throws an
 * `ArchiveError`, or what the signal throws.
 */
export async function requestVerified({ file, sri }: HashedFile, signal?: AbortSignal): Promise<Response> {
  const isSecure = Boolean(crypto.subtle)
  const request = async (cache: RequestCache) => {
    const response = await requestFile(file, { signal, cache, ...(!isSecure && { integrity: sri }) })
    if (!isSecure || (await verifiedContent(response.clone(), sri))) return response
    throw new ArchiveError('damaged', file)
  }
  return request('default').catch((error: unknown) => {
    if (isOfKind(error, isSecure ? 'damaged' : 'unreachable')) return request('reload')
    throw error
  })
}

/** Parses a JSON response. Throws an `ArchiveError`. */
export async function readJson(file: string, response: Response): Promise<unknown> {
  return response.json().catch(() => {
    throw new ArchiveError('damaged', file)
  })
}

/**
 * The host's catalogue. `now` is the later of the device's and the host's time: either clock may be wrong. `isMoved`: it
 * came from another address.
 */
export type HostCatalogue = { readonly catalogue: Catalogue; readonly now: number; readonly isMoved: boolean }

/**
 * Requests the host's catalogue. Callers that arrive while a request is pending share its answer. The browser's cache
 * may keep a truncated copy, for which the host answers "not modified": a damaged copy is requested once more, past
 * that cache. Throws an `ArchiveError`.
 */
export const requestCatalogue = shareWhilePending(() =>
  fetchHostCatalogue('no-cache').catch((error: unknown) => {
    if (isOfKind(error, 'damaged')) return fetchHostCatalogue('reload')
    throw error
  }),
)

async function fetchHostCatalogue(cache: RequestCache): Promise<HostCatalogue> {
  const file = 'catalogue.json'
  const response = await requestFile(file, { cache })
  const received = await readJson(file, response)
  const catalogue = readCatalogue(received)
  const hostTime = Date.parse(response.headers.get('date') ?? '')
  // Hosts that check cookies redirect to the same address with a query.
  const isMoved = response.redirected && !response.url.startsWith(archiveAddress(file))
  if (catalogue) return { catalogue, now: Math.max(Date.now(), hostTime || 0), isMoved }
  throw new ArchiveError(isNewerCatalogue(received) ? 'newer' : 'damaged', file)
}

async function requestFile(file: string, init: IdleTimeoutInit): Promise<Response> {
  const response = await fetchWithIdleTimeout(archiveAddress(file), init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new ArchiveError('unreachable', file)
  })
  const { ok, status } = response
  if (status === silentHostStatus) throw new ArchiveError('unreachable', file)
  if (!ok) throw new ArchiveError(status === 404 || status === 410 ? 'missing' : 'refused', file, status)
  return response
}

function isOfKind(error: unknown, kind: ArchiveError['kind']): boolean {
  return error instanceof ArchiveError && error.kind === kind
}

function shareWhilePending<Value>(request: () => Promise<Value>): () => Promise<Value> {
  let pending: Promise<Value> | undefined
  return () => {
    pending ??= request().finally(() => {
      pending = undefined
    })
    return pending
  }
}
