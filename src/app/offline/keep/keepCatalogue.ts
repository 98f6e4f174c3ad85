import { type ArchiveFile, type Catalogue, editionOf } from '../../../archive/catalogue/catalogue.ts'
import { heldFiles, isFull } from '../../../device/archiveCache.ts'
import { removeUnlisted, writeCatalogue } from '../../../device/keptCatalogue.ts'

/**
 * What the device has: its files, by their paths; the catalogue that is true of them; and the one that it keeps, which
 * is another only where the device was too full to take that.
 */
export type Holdings = {
  readonly files: ReadonlySet<string>
  readonly listed: Catalogue
  readonly kept: Catalogue | undefined
}

/**
 * Keeps the catalogue, as far as it is true of the device, and only then removes the files that are not in it.
 * @param kept the catalogue that the device has
 */
export async function keepCatalogue(
  cache: Cache,
  catalogue: Catalogue,
  kept: Catalogue | undefined,
): Promise<Holdings> {
  const files = await heldFiles(cache)
  const listed = asHeld(catalogue, kept, files)
  try {
    const isNews = !kept || listed.order > kept.order || editionOf(listed) !== editionOf(kept)
    if (isNews) await writeCatalogue(cache, listed)
  } catch (error) {
    if (isFull(error)) return { files, listed, kept }
    throw error
  }
  await removeUnlisted(cache, files, listed)
  return { files, listed, kept: listed }
}

/**
 * The catalogue, with the entries from the kept one of what the device has in that version and not in the new: until
 * an issue, or the glossary, can be had anew, the old one is still the reader's.
 */
export function asHeld(
  { issues, glossary, ...rest }: Catalogue,
  kept: Catalogue | undefined,
  files: ReadonlySet<string>,
): Catalogue {
  const earlier = new Map(kept?.issues.map((issue) => [issue.id, issue]))
  const either = <File extends ArchiveFile>(now: File, before: File | undefined): File =>
    before && files.has(before.file) && !files.has(now.file) ? before : now
  return {
    ...rest,
    issues: issues.map((issue) => either(issue, earlier.get(issue.id))),
    ...(glossary && { glossary: either(glossary, kept?.glossary) }),
  }
}
