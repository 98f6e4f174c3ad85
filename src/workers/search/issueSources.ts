import type { CatalogueIssue } from '../../archive/catalogue.ts'
import { cachedFiles, readCachedJson, tryDevice } from '../../device/archiveCache.ts'
import type { HashedFile } from '../../device/archiveFile.ts'
import { ArchiveError, readJson, requestVerified } from '../../device/archiveHost.ts'
import { readKeptCatalogue } from '../../device/keptCatalogue.ts'
import type { IssueFile } from '../../device/searchRequests.ts'

/** Reads a file. Returns undefined if it is not available. */
export type Reader = (file: HashedFile) => Promise<unknown>

/** How many files are read at once. */
export const atOnce = 4

/** Reads a file on the device. */
export const readFromDevice: Reader = (file) => tryDevice((cache) => readCachedJson(cache, file))

/** Returns a reader of files on the host, which requests no more once four requests have failed. */
export function hostReader(): Reader {
  let failures = 0
  return async (file) => {
    if (failures >= atOnce) return undefined
    try {
      return await readJson(file.file, await requestVerified(file))
    } catch (error) {
      if (!isAnswer(error)) failures++
      return undefined
    }
  }
}

/** Whether the host answered that it does not have the file, or refuses it. */
function isAnswer(error: unknown): boolean {
  return error instanceof ArchiveError && (error.kind === 'missing' || error.kind === 'refused')
}

/** The paths of the files on the device, and the issues in the versions to read. */
type CachedVersions = { readonly cached: ReadonlySet<string>; readonly files: readonly IssueFile[] }

/**
 * Looks up which issues are on the device. If it has only another version of one, that one must be read: a
 * correction replaces the version that an open page lists. Returns undefined if the device does not answer.
 */
export async function cachedVersions(files: readonly IssueFile[]): Promise<CachedVersions | undefined> {
  const cached = await tryDevice(cachedFiles)
  if (!cached || files.every(({ file }) => cached.has(file))) return cached && { cached, files }
  const kept = await tryDevice(readKeptCatalogue)
  const entries = new Map(kept?.issues.map((issue) => [issue.id, issue]))
  return { cached, files: files.map((file) => versionToRead(file, entries.get(file.id), cached)) }
}

function versionToRead(
  listed: IssueFile,
  kept: CatalogueIssue | undefined,
  cached: ReadonlySet<string>,
): IssueFile {
  if (!kept || !cached.has(kept.file) || cached.has(listed.file)) return listed
  const { id, file, sri, words } = kept
  return { id, file, sri, words: listed.words && words }
}
