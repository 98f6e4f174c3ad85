import { believedCatalogue } from '../../../archive/catalogue/believedCatalogue.ts'
import { archiveStateOf, type Catalogue } from '../../../archive/catalogue/catalogue.ts'
import { cachedFiles } from '../../../device/archiveCache.ts'
import { requestCatalogue } from '../../../device/archiveHost.ts'
import type { FetchedCatalogue } from '../../../device/fetchCatalogue.ts'

/**
 * The catalogue that is to replace the kept one. A page waits three seconds for the device. If that was too short, it
 * compared its catalogue with nothing, so this compares again. Throws if the device does not answer.
 * @param to the page's catalogue
 */
export async function catalogueToKeep(
  cache: Cache,
  { value: to, isFromDevice }: FetchedCatalogue,
  kept: Catalogue | undefined,
): Promise<Catalogue> {
  // Another tab, or the host's late answer, may have brought the device further than the page.
  const isBehind =
    kept && (kept.order > to.order || (isFromDevice && archiveStateOf(kept) !== archiveStateOf(to)))
  const latest = isBehind ? await requestCatalogue().catch(() => kept) : to
  return believedCatalogue(kept, latest, () => cachedFiles(cache))
}
