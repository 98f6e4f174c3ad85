import { archiveAddress } from './archiveAddress.ts'
import { fetchSteadily, type SteadyInit } from './fetchSteadily.ts'
import { type HashedFile, wholeContent } from './integrity.ts'
import { hostIsSilent } from './workers/shellMessages.ts'

/** Why a part of the archive could not be had; `file` is its path under `archive/`, `status` what the host answered. */
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
 * The host's answer for a file of the archive once it was held against the catalogue's hash. The browser's own cache may
 * have gone bad: what is damaged is asked for once more, past that. Over plain http a page may compute no hash, and
 * leaves it to the browser, which reports a wrong one and a lost connection alike. Throws an `ArchiveError`, or what the
 * signal throws.
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

/** The host's answer for a file of the archive. Throws an `ArchiveError`, or what the signal throws. */
export async function requestFile(file: string, init: SteadyInit): Promise<Response> {
  const response = await fetchSteadily(archiveAddress(file), init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new ArchiveError('unreachable', file)
  })
  const { ok, status } = response
  if (status === hostIsSilent) throw new ArchiveError('unreachable', file)
  if (!ok) throw new ArchiveError(status === 404 ? 'missing' : 'refused', file, status)
  return response
}

/** What is in an answer of JSON. Throws an `ArchiveError`. */
export async function readJson(file: string, response: Response): Promise<unknown> {
  return response.json().catch(() => {
    throw new ArchiveError('damaged', file)
  })
}
