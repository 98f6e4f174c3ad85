import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue, Release } from '../../../archive/catalogue/catalogue.ts'
import { readCatalogue } from '../../../archive/catalogue/packedCatalogue.ts'
import { sitePaths } from '../../../archive/site/siteAddress.ts'

/** The catalogue of the build in a folder; undefined where there is none that is whole. */
export async function builtCatalogue(folder: string): Promise<Catalogue | undefined> {
  const text = readFile(join(folder, sitePaths.catalogue()), 'utf8')
  return readCatalogue(await text.then(JSON.parse).catch(() => undefined))
}

/**
 * What a build says of itself. Its place among all builds is its instant, in milliseconds since 1970; after that of the
 * build before it, should a clock go wrong.
 * @param before the catalogue of the build whose place it takes, where there is one
 */
export function nextRelease(
  before: Catalogue | undefined,
  withdrawn: readonly string[],
  now = Date.now(),
): Release {
  return { order: before ? Math.max(now, before.order + 1) : now, withdrawn }
}

/** What is to be said where a build has issues no more that the one before it had, and withdraws them in no word. */
export function missingIssues(
  before: Catalogue | undefined,
  { issues, withdrawn }: Catalogue,
): string | undefined {
  const known = new Set([...issues.map(({ id }) => id), ...withdrawn])
  const missing = before?.issues.map(({ id }) => id).filter((id) => !known.has(id)) ?? []
  if (missing.length === 0) return undefined
  return `The build before it had ${missing.join(', ')}, this one has not. Devices that have it keep it: to withdraw an issue, list it in withdrawn.json beside the issues.`
}
