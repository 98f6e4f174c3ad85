import type { ArchiveFile } from '../archive/catalogue.ts'
import { hostIsSilent } from '../archive/deviceCache.ts'
import { archiveAddress } from './deviceArchive.ts'

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
 * The host's answer for a file of the archive once the browser has held it against the catalogue's hash. A browser
 * reports a wrong hash and a lost connection alike: its own cache may have gone bad, so that it is passed by once; and a
 * last look without the hash tells what it was. Throws an `ArchiveError`, or what the signal throws.
 */
export async function requestVerified(
  wanted: Pick<ArchiveFile, 'file' | 'sri'>,
  signal?: AbortSignal,
): Promise<Response> {
  const { file, sri: integrity } = wanted
  for (const cache of ['default', 'reload'] as const) {
    try {
      return await requestFile(file, { signal, integrity, cache })
    } catch (error) {
      if (!(error instanceof ArchiveError && error.kind === 'unreachable')) throw error
    }
  }
  await requestFile(file, { signal, cache: 'no-store' })
  throw new ArchiveError('damaged', file)
}

/** How long, in milliseconds, a host may be silent or dawdle: the largest issue comes sooner over a line of 2G. */
const longest = 60_000

/** The host's answer for a file of the archive. Throws an `ArchiveError`, or what the signal throws. */
export async function requestFile(
  file: string,
  { signal, ...init }: RequestInit & { readonly signal?: AbortSignal | undefined },
): Promise<Response> {
  const limit = new AbortController()
  const end = () => limit.abort()
  // Its time runs on, since a body may dawdle as well.
  setTimeout(end, longest)
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  const response = await fetch(archiveAddress(file), { ...init, signal: limit.signal })
    .catch(() => {
      if (signal?.aborted) throw signal.reason
      throw new ArchiveError('unreachable', file)
    })
    .finally(() => signal?.removeEventListener('abort', end))
  const { ok, status } = response
  if (status === hostIsSilent) throw new ArchiveError('unreachable', file)
  if (!ok) throw new ArchiveError(status === 404 ? 'missing' : 'refused', file, status)
  return response
}
