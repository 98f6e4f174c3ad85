import { type Catalogue, type CatalogueIssue, schemaVersion } from '../archive/catalogue.ts'
import type { Issue } from '../archive/issue.ts'

/** Why a part of the archive could not be had; `file` is its path under `archive/`. */
export class ArchiveError extends Error {
  readonly kind: 'unreachable' | 'missing' | 'damaged' | 'newer'
  readonly file: string

  constructor(kind: ArchiveError['kind'], file: string) {
    super(`${file} is ${kind}`)
    this.kind = kind
    this.file = file
  }
}

/** The address of a file of the archive, given its path under `archive/`. */
export function archiveAddress(file: string): string {
  return new URL(`${import.meta.env.BASE_URL}archive/${file}`, document.baseURI).href
}

/** The catalogue as the host or the device has it. Throws an `ArchiveError`. */
export async function fetchCatalogue(signal?: AbortSignal): Promise<Catalogue> {
  const file = 'catalogue.json'
  const catalogue = await readJson(file, await request(file, { signal }))
  if (!isCatalogue(catalogue)) throw new ArchiveError(hasNewerSchema(catalogue) ? 'newer' : 'damaged', file)
  return catalogue
}

/** The issue, exactly as the catalogue's hash promises it. Throws an `ArchiveError`. */
export async function fetchIssue(record: CatalogueIssue, signal?: AbortSignal): Promise<Issue> {
  const response = await requestVerified(record, signal)
  const issue = await readJson(record.file, response)
  if (!isIssue(issue, record.id)) throw new ArchiveError('damaged', record.file)
  return issue
}

/**
 * The answer for an issue's file once the browser has held it against the catalogue's hash.
 * A browser reports a wrong hash and a lost connection alike, so a second look tells them apart.
 */
export async function requestVerified(record: CatalogueIssue, signal?: AbortSignal): Promise<Response> {
  try {
    return await request(record.file, { signal, integrity: record.sri })
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.kind !== 'unreachable') throw error
    await request(record.file, { signal, cache: 'no-store' })
    throw new ArchiveError('damaged', record.file)
  }
}

async function request(file: string, init: RequestInit): Promise<Response> {
  const response = await fetch(archiveAddress(file), init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ArchiveError('unreachable', file)
  })
  if (!response.ok) throw new ArchiveError(response.status === 404 ? 'missing' : 'unreachable', file)
  return response
}

async function readJson(file: string, response: Response): Promise<unknown> {
  return response.json().catch(() => {
    throw new ArchiveError('damaged', file)
  })
}

function hasNewerSchema(value: unknown): boolean {
  return isObject(value) && typeof value.schema === 'number' && value.schema > schemaVersion
}

/* The build has held both files against the schema. What is checked here is only that they are those files. */

function isCatalogue(value: unknown): value is Catalogue {
  return isObject(value) && value.schema === schemaVersion && Array.isArray(value.issues)
}

function isIssue(value: unknown, id: string): value is Issue {
  return isObject(value) && value.id === id && Array.isArray(value.stories)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
