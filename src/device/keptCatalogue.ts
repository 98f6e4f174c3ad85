import { type Catalogue, filesOf, isNewerCatalogue } from '../archive/catalogue.ts'
import { readCatalogue } from '../archive/packedCatalogue.ts'
import { readVerified, removeCached, writeCached } from './archiveCache.ts'
import { integrityOf } from './archiveFile.ts'
import { ArchiveError } from './archiveHost.ts'

const catalogueFile = 'catalogue.json'

/** The header with the kept catalogue's own hash. The catalogue itself lists the hashes of all other files. */
const hashHeader = 'integrity'

/**
 * Reads the catalogue that the device keeps. Returns undefined if there is none, or its hash is wrong. A catalogue
 * without a hash, as early releases kept it, is not trusted.
 * @param successor the catalogue that will replace it; throws an `ArchiveError` if a later release wrote the
 *   device's in a later format
 */
export async function readKeptCatalogue(cache: Cache, successor?: Catalogue): Promise<Catalogue | undefined> {
  const cached = await readVerified(cache, catalogueFile, ({ headers }) => headers.get(hashHeader))
  const kept: unknown = await cached?.json()
  if (successor && isNewerCatalogue(kept, successor.order)) throw new ArchiveError('newer', catalogueFile)
  return readCatalogue(kept)
}

/** Replaces the kept catalogue. Throws what a full cache throws. */
export async function writeKeptCatalogue(cache: Cache, catalogue: Catalogue): Promise<void> {
  const content = await new Response(JSON.stringify(catalogue)).arrayBuffer()
  await writeCached(cache, catalogueFile, new Response(content), {
    [hashHeader]: await integrityOf(content),
  })
}

/** Removes the files that the catalogue does not list. */
export async function removeUnlisted(
  cache: Cache,
  files: ReadonlySet<string>,
  catalogue: Catalogue,
): Promise<void> {
  const listed = new Set([catalogueFile, ...filesOf(catalogue).map(({ file }) => file)])
  for (const file of files) if (!listed.has(file)) await removeCached(cache, file)
}
