import { openArchiveCache, readCachedJson, tryCache } from '../../device/archiveCache.ts'
import type { HashedFile } from '../../device/archiveFile.ts'
import { ArchiveError, readJson, requestVerified } from '../../device/archiveHost.ts'

/** Reads a file. Undefined if it is not available. */
export type Reader = (file: HashedFile) => Promise<unknown>

/** How many files are read at once. */
export const atOnce = 4

/** Reads files from the device. */
export function fromCache(): Reader {
  let opened: Promise<Cache | undefined> | undefined
  return async (file) => {
    opened ??= openArchiveCache()
    return tryCache(await opened, (device) => readCachedJson(device, file))
  }
}

/** Reads files from the host, and stops asking once four requests have failed. */
export function fromHost(): Reader {
  let failures = 0
  return async (issueFile) => {
    if (failures >= atOnce) return undefined
    try {
      return await readJson(issueFile.file, await requestVerified(issueFile))
    } catch (error) {
      if (!isAnswer(error)) failures++
      return undefined
    }
  }
}

/** Whether the host answered that it has no such file, or does not give it. */
function isAnswer(error: unknown): boolean {
  return error instanceof ArchiveError && (error.kind === 'missing' || error.kind === 'refused')
}
