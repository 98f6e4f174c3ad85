import { type Catalogue, isNewerCatalogue } from '../archive/catalogue/catalogue.ts'
import { readCatalogue } from '../archive/catalogue/packedCatalogue.ts'
import { ArchiveError, readJson, requestFile } from './requestFile.ts'

/** The request in progress: callers that arrive meanwhile share its answer. */
let pending: Promise<Catalogue> | undefined

/** Requests the host's catalogue. Throws an `ArchiveError`. */
export function requestCatalogue(): Promise<Catalogue> {
  pending ??= requestIntactCatalogue().finally(() => {
    pending = undefined
  })
  return pending
}

/**
 * The browser's cache may keep a truncated copy: the host then answers "not modified". So a damaged copy is requested
 * again past that cache.
 */
function requestIntactCatalogue(): Promise<Catalogue> {
  return fetchHostCatalogue('no-cache').catch((error: unknown) => {
    if (error instanceof ArchiveError && error.kind === 'damaged') return fetchHostCatalogue('reload')
    throw error
  })
}

async function fetchHostCatalogue(cache: RequestCache): Promise<Catalogue> {
  const file = 'catalogue.json'
  const received = await readJson(file, await requestFile(file, { cache }))
  const catalogue = readCatalogue(received)
  if (catalogue) return catalogue
  throw new ArchiveError(isNewerCatalogue(received) ? 'newer' : 'damaged', file)
}
