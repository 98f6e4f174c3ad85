import { type Catalogue, filesOf, isNewerCatalogue } from '../archive/catalogue/catalogue.ts'
import { readCatalogue } from '../archive/catalogue/packedCatalogue.ts'
import { forgetFile, heldWhole, keepFile } from './archiveCache.ts'
import type { FetchedCatalogue, UnmarkedCatalogue } from './fetchedCatalogue.ts'
import { integrityOf } from './integrity.ts'
import { ArchiveError } from './requestFile.ts'

const catalogueFile = 'catalogue.json'

/** The header with the kept catalogue's own hash. The catalogue itself lists the hashes of all other files. */
const hashHeader = 'integrity'

/**
 * Reads the catalogue that the device keeps. Undefined if there is none, or its hash is wrong. A catalogue without a
 * hash, as early releases kept it, is not trusted.
 * @param following the catalogue that is to follow it; throws an `ArchiveError` if a later release wrote the device's in
 *   a later format
 */
export async function keptCatalogue(cache: Cache, following?: Catalogue): Promise<Catalogue | undefined> {
  const held = await heldWhole(cache, catalogueFile, ({ headers }) => headers.get(hashHeader))
  const kept: unknown = await held?.json()
  if (following && isNewerCatalogue(kept, following.order)) throw new ArchiveError('newer', catalogueFile)
  return readCatalogue(kept)
}

/** Replaces the kept catalogue, without the marks of the page. Throws what a full cache throws. */
export async function writeCatalogue(
  cache: Cache,
  { isFromDevice: _, hostIsNewer: __, ...rest }: FetchedCatalogue,
): Promise<void> {
  const unmarked: UnmarkedCatalogue = rest
  const content = await new Response(JSON.stringify(unmarked)).arrayBuffer()
  const headers = { 'content-type': 'application/json', [hashHeader]: await integrityOf(content) }
  await keepFile(cache, catalogueFile, new Response(content, { headers }))
}

/** Removes the files that the catalogue does not list. */
export async function removeUnlisted(
  cache: Cache,
  files: ReadonlySet<string>,
  catalogue: Catalogue,
): Promise<void> {
  const listed = new Set([catalogueFile, ...filesOf(catalogue).map(({ file }) => file)])
  for (const file of files) if (!listed.has(file)) await forgetFile(cache, file)
}
