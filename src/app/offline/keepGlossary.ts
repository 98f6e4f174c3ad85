import type { Catalogue } from '../../archive/catalogue.ts'
import { heldFile, keepFile, lacksNewerGlossary } from '../deviceArchive.ts'
import { requestVerified } from '../fetchArchive.ts'
import type { Plan } from './planDownload.ts'

/**
 * Fetches the glossary where the device lacks it: a newer version of what it has in any case, else as far as the
 * reader lets us. It is a few kilobytes, and stories can be read without it: a failure is left to the next visit.
 */
export async function keepGlossary(cache: Cache, catalogue: Catalogue, { permission }: Plan): Promise<void> {
  const { glossary } = catalogue
  if (!glossary || (await heldFile(cache, glossary))) return
  if (permission !== 'now' && !(await lacksNewerGlossary(cache, catalogue))) return
  try {
    await keepFile(cache, glossary, await requestVerified(glossary))
  } catch {
    // Whoever opens the glossary is told why it is not here.
  }
}
