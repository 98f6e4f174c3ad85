import type { CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import { cachedFiles, openArchiveCache, tryCache } from '../../device/archiveCache.ts'
import { readKeptCatalogue } from '../../device/keptCatalogue.ts'
import type { IssueFile } from '../../device/searchRequests.ts'

/** The paths of the files that the device holds, and the issues in the versions to read. */
type HeldVersions = { readonly held: ReadonlySet<string>; readonly files: readonly IssueFile[] }

/**
 * Checks what the device holds of the issues. Where it holds another version alone, that is read: a correction takes the
 * place of the version that an open page lists. Undefined if the device does not say.
 */
export async function heldVersions(files: readonly IssueFile[]): Promise<HeldVersions | undefined> {
  const cache = await openArchiveCache()
  const held = await tryCache(cache, cachedFiles)
  if (!held || files.every(({ file }) => held.has(file))) return held && { held, files }
  const kept = await tryCache(cache, readKeptCatalogue)
  const entries = new Map(kept?.issues.map((issue) => [issue.id, issue]))
  return { held, files: files.map((file) => versionToRead(file, entries.get(file.id), held)) }
}

function versionToRead(
  listed: IssueFile,
  kept: CatalogueIssue | undefined,
  held: ReadonlySet<string>,
): IssueFile {
  if (!kept || !held.has(kept.file) || held.has(listed.file)) return listed
  const { id, file, sri, words } = kept
  return { id, file, sri, words: listed.words && words }
}
