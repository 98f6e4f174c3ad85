import { type Catalogue, filesOf } from '../archive/catalogue/catalogue.ts'
import { readCatalogue } from '../archive/catalogue/packedCatalogue.ts'
import { forgetFile, heldWhole, keepFile } from './archiveCache.ts'
import { integrityOf } from './integrity.ts'

const catalogueFile = 'catalogue.json'

/** Where the kept catalogue has its own hash; those of all other files stand in it. */
const hashHeader = 'integrity'

/**
 * The catalogue that the device kept last; undefined where it kept none, or that is not what it kept. One that carries no
 * hash, as early releases kept it, is not believed.
 */
export async function keptCatalogue(cache: Cache): Promise<Catalogue | undefined> {
  const held = await heldWhole(cache, catalogueFile, ({ headers }) => headers.get(hashHeader))
  return readCatalogue(await held?.json())
}

/** Writes the catalogue over the one that is kept. Throws what a full cache throws. */
export async function writeCatalogue(cache: Cache, catalogue: Catalogue): Promise<void> {
  const content = await new Response(JSON.stringify(catalogue)).arrayBuffer()
  const headers = { 'content-type': 'application/json', [hashHeader]: await integrityOf(content) }
  await keepFile(cache, catalogueFile, new Response(content, { headers }))
}

/** Removes those of the files that the catalogue does not list. */
export async function removeUnlisted(
  cache: Cache,
  files: ReadonlySet<string>,
  catalogue: Catalogue,
): Promise<void> {
  const listed = new Set([catalogueFile, ...filesOf(catalogue).map(({ file }) => file)])
  for (const file of files) if (!listed.has(file)) await forgetFile(cache, file)
}
