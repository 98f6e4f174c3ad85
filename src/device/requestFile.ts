import { archiveAddress } from './archiveAddress.ts'
import { fetchSteadily, type SteadyInit } from './fetchSteadily.ts'
import { type HashedFile, wholeContent } from './integrity.ts'
import { silentHostStatus } from './workers/shellMessages.ts'

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
    if (!isSecure || (await wholeContent(response.clone(), sri))) return response
    throw new ArchiveError('damaged', file)
  }
  try {
    return await request('default')
  } catch (error) {
    if (!(error instanceof ArchiveError && error.kind === (isSecure ? 'damaged' : 'unreachable'))) throw error
    return request('reload')
  }
}

/** Requests a file of the archive from the host. Throws an `ArchiveError`, or what the signal throws. */
export async function requestFile(file: string, init: SteadyInit): Promise<Response> {
  const response = await fetchSteadily(archiveAddress(file), init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new ArchiveError('unreachable', file)
  })
  const { ok, status } = response
  if (status === silentHostStatus) throw new ArchiveError('unreachable', file)
  if (!ok) throw new ArchiveError(status === 404 ? 'missing' : 'refused', file, status)
  return response
}

/** Parses a JSON response. Throws an `ArchiveError`. */
export async function readJson(file: string, response: Response): Promise<unknown> {
  return response.json().catch(() => {
    throw new ArchiveError('damaged', file)
  })
}
