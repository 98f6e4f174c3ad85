import type { ArchiveFile, Catalogue } from './catalogue.ts'

/**
 * Decides what a device believes of the host's catalogue. If the host's is older than the one it keeps, it believes the
 * kept one: an edge cache may lag behind. Otherwise it believes the host's. It adds the kept issues that the host neither
 * lists nor withdraws, and the kept glossary if the host lists none, if the device has their files.
 * @param kept the catalogue that the device keeps, if it keeps one
 * @param heldFiles lists the paths of the files that the device has. Undefined if that is not known: then all of the kept
 *   catalogue counts as there. It is called only if needed, because a device of thousands of files is slow to list them.
 */
export async function believedCatalogue(
  kept: Catalogue | undefined,
  host: Catalogue,
  heldFiles: () => Promise<ReadonlySet<string> | undefined>,
): Promise<Catalogue> {
  if (!kept) return host
  if (host.order < kept.order) return kept
  const known = new Set([...host.issues.map(({ id }) => id), ...host.withdrawn])
  const unlisted = kept.issues.filter(({ id }) => !known.has(id))
  const glossary = host.glossary ?? kept.glossary
  if (unlisted.length === 0 && glossary === host.glossary) return host
  const files = await heldFiles()
  const isHere = (one: ArchiveFile | undefined) => !files || (one && files.has(one.file))
  const issues = [...host.issues, ...unlisted.filter(isHere)]
  return {
    ...host,
    issues: issues.sort((one, other) => (one.id < other.id ? 1 : -1)),
    glossary: isHere(glossary) ? glossary : host.glossary,
  }
}
