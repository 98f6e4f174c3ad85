import type { ArchiveFile } from '../../../archive/catalogue/catalogue.ts'
import { keepFile } from '../../../device/archiveCache.ts'
import { requestVerified } from '../../../device/requestFile.ts'

/** Fetches the glossary. It is a few kilobytes, and stories can be read without it: a failure is left to the next visit. */
export async function keepGlossary(cache: Cache, glossary: ArchiveFile): Promise<void> {
  try {
    await keepFile(cache, glossary.file, await requestVerified(glossary))
  } catch {
    // Whoever opens the glossary is told why it is not here.
  }
}
