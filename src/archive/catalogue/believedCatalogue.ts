import type { Catalogue, CatalogueIssue } from './catalogue.ts'

/**
 * Decides what a device that keeps a catalogue believes of the host's. If the host's is older, it believes the kept
 * one: an edge cache may lag behind. Otherwise it believes the host's. It adds the kept issues that the host neither
 * lists nor withdraws, if the device has their files.
 * @param files the paths of the files that the device has
 */
export function believedCatalogue(kept: Catalogue, host: Catalogue, files: ReadonlySet<string>): Catalogue {
  if (host.order < kept.order) return kept
  const here = unlistedIssues(kept, host).filter(({ file }) => files.has(file))
  if (here.length === 0) return host
  return { ...host, issues: [...host.issues, ...here].sort((one, other) => (one.id < other.id ? 1 : -1)) }
}

/** The kept issues that the host's catalogue neither lists nor withdraws. */
export function unlistedIssues(kept: Catalogue, host: Catalogue): CatalogueIssue[] {
  const known = new Set([...host.issues.map(({ id }) => id), ...host.withdrawn])
  return kept.issues.filter(({ id }) => !known.has(id))
}
