import {
  type ArchiveFile,
  type Catalogue,
  type CatalogueIssue,
  isIssue,
  isNewerCatalogue,
} from '../archive/catalogue.ts'
import { type Glossary, isGlossary } from '../archive/names/glossary.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import type { PublishedIssue } from '../archive/publishedIssue.ts'
import {
  archiveAddress,
  forgetFile,
  keepFile,
  keptCatalogue,
  openDeviceArchive,
  outdatedGlossary,
  outdatedIssue,
} from './deviceArchive.ts'

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

/** The catalogue, and whether the host's is of a later format, so that the device's own stands in for it. */
export type FetchedCatalogue = Catalogue & { readonly hostIsNewer?: true }

/**
 * The catalogue as the host has it, else as the device kept it: a host that answers with something else, or in a
 * format of tomorrow, takes nothing from the reader. Throws an `ArchiveError` where there is neither.
 */
export async function fetchCatalogue(signal?: AbortSignal): Promise<FetchedCatalogue> {
  try {
    return await requestCatalogue(signal)
  } catch (error) {
    const cache = await openDeviceArchive()
    const kept = cache && (await keptCatalogue(cache))
    if (!kept) throw error
    return error instanceof ArchiveError && error.kind === 'newer' ? { ...kept, hostIsNewer: true } : kept
  }
}

async function requestCatalogue(signal?: AbortSignal): Promise<Catalogue> {
  const file = 'catalogue.json'
  const received = await readJson(file, await request(file, { signal, cache: 'no-cache' }))
  const catalogue = readCatalogue(received)
  if (catalogue) return catalogue
  throw new ArchiveError(isNewerCatalogue(received) ? 'newer' : 'damaged', file)
}

/**
 * The issue, exactly as the catalogue's hash promises it; what is read is kept on the device. Where that version
 * cannot be had, the one that the device has of it. Throws an `ArchiveError`.
 */
export function fetchIssue(record: CatalogueIssue, signal?: AbortSignal): Promise<PublishedIssue> {
  return fetchKept(record, signal, {
    isWanted: (value): value is PublishedIssue => isIssue(value, record.id),
    outdated: (cache) => outdatedIssue(cache, record.id),
  })
}

/** The glossary, as `fetchIssue` fetches an issue. Throws an `ArchiveError`. */
export function fetchGlossary(file: ArchiveFile, signal?: AbortSignal): Promise<Glossary> {
  return fetchKept(file, signal, { isWanted: isGlossary, outdated: outdatedGlossary })
}

type Wanted<Value> = {
  readonly isWanted: (value: unknown) => value is Value
  readonly outdated: (cache: Cache) => Promise<Value | undefined>
}

async function fetchKept<Value>(
  wanted: ArchiveFile,
  signal: AbortSignal | undefined,
  { isWanted, outdated }: Wanted<Value>,
): Promise<Value> {
  const cache = await openDeviceArchive()
  try {
    const response = await requestVerified(wanted, signal)
    // A full device keeps no more, and is no reason not to show what has come.
    if (cache) await keepFile(cache, wanted, response.clone()).catch(() => {})
    const value = await readJson(wanted.file, response)
    if (isWanted(value)) return value
    throw new ArchiveError('damaged', wanted.file)
  } catch (error) {
    const earlier = cache && (await outdated(cache))
    if (earlier) return earlier
    throw error
  }
}

/**
 * The answer for a file of the archive once the browser has held it against the catalogue's hash. A copy on the device
 * that has gone bad is thrown away, and the network asked once. A browser reports a wrong hash and a lost connection
 * alike, so a last look without the hash tells them apart.
 */
export async function requestVerified(wanted: ArchiveFile, signal?: AbortSignal): Promise<Response> {
  const { file, sri: integrity } = wanted
  const first = await attempt(file, { signal, integrity })
  if (first) return first
  const cache = await openDeviceArchive()
  if (cache) await forgetFile(cache, wanted)
  const second = await attempt(file, { signal, integrity, cache: 'reload' })
  if (second) return second
  await request(file, { signal, cache: 'no-store' })
  throw new ArchiveError('damaged', file)
}

/** The answer; undefined where there is none that can be used, for whatever reason. */
async function attempt(file: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await request(file, init)
  } catch (error) {
    if (error instanceof ArchiveError && error.kind === 'unreachable') return undefined
    throw error
  }
}

async function request(file: string, init: RequestInit): Promise<Response> {
  const response = await fetch(archiveAddress(file), init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ArchiveError('unreachable', file)
  })
  const { ok, status } = response
  if (!ok) throw new ArchiveError(status === 404 ? 'missing' : 'refused', file, status)
  return response
}

async function readJson(file: string, response: Response): Promise<unknown> {
  return response.json().catch(() => {
    throw new ArchiveError('damaged', file)
  })
}
