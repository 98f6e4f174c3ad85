import type { ArchiveFile } from '../../../archive/catalogue/catalogue.ts'
import { writeCached } from '../../../device/archiveCache.ts'
import { requestVerified } from '../../../device/archiveHost.ts'

/** Fetches the glossary. It has a few kilobytes, and stories work without it, so a failure waits for the next visit. */
export async function keepGlossary(cache: Cache, glossary: ArchiveFile): Promise<void> {
  try {
    await writeCached(cache, glossary.file, await requestVerified(glossary))
  } catch {
    // The glossary page says why it is not available.
  }
}
