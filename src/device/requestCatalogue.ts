import { type Catalogue, isNewerCatalogue } from '../archive/catalogue/catalogue.ts'
import { readCatalogue } from '../archive/catalogue/packedCatalogue.ts'
import { ArchiveError, readJson, requestFile } from './requestFile.ts'

/** The question that the host has not answered yet: whoever asks meanwhile hears the same answer. */
let pending: Promise<Catalogue> | undefined

/** The catalogue as the host has it. Throws an `ArchiveError`. */
export function requestCatalogue(): Promise<Catalogue> {
  pending ??= requestIntactCatalogue().finally(() => {
    pending = undefined
  })
  return pending
}

/** A copy that was cut on its way stays in the browser's cache, since a host that is pending says that it is unchanged. */
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
