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

/** The header with the ids of issues that came while no page was open, so that the next page announces them. */
const arrivedHeader = 'arrived'

/**
 * Replaces the kept catalogue. Throws what a full cache throws.
 * @param arrived the ids of issues that no page has announced
 */
export async function writeKeptCatalogue(
  cache: Cache,
  catalogue: Catalogue,
  arrived: readonly string[] = [],
): Promise<void> {
  const content = await new Response(JSON.stringify(catalogue)).arrayBuffer()
  await writeCached(cache, catalogueFile, new Response(content), {
    [hashHeader]: await integrityOf(content),
    ...(arrived.length > 0 && { [arrivedHeader]: arrived.join(' ') }),
  })
}

/** Returns the ids of the issues that came while no page was open, since a page last replaced the kept catalogue. */
export async function readArrived(cache: Cache): Promise<readonly string[]> {
  const cached = await readVerified(cache, catalogueFile, ({ headers }) => headers.get(hashHeader))
  return cached?.headers.get(arrivedHeader)?.split(' ') ?? []
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
