import type { Catalogue, CatalogueIssue } from './catalogue.ts'

/**
 * What a device that keeps a catalogue believes of the host's: nothing where that is older, as an edge that lags behind
 * has it; else all of it, and besides the issues that it neither lists nor withdraws, as far as the device has them.
 * @param files the paths of the files that the device has
 */
export function believedCatalogue(kept: Catalogue, host: Catalogue, files: ReadonlySet<string>): Catalogue {
  if (host.order < kept.order) return kept
  const here = passedOver(kept, host).filter(({ file }) => files.has(file))
  if (here.length === 0) return host
  return { ...host, issues: [...host.issues, ...here].sort((one, other) => (one.id < other.id ? 1 : -1)) }
}

/** The kept issues that the host's catalogue neither lists nor withdraws. */
export function passedOver(kept: Catalogue, host: Catalogue): CatalogueIssue[] {
  const known = new Set([...host.issues.map(({ id }) => id), ...host.withdrawn])
  return kept.issues.filter(({ id }) => !known.has(id))
}
