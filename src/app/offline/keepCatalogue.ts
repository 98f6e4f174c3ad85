import { archiveStateOf, asHeld, believedCatalogue, type Catalogue } from '../../archive/catalogue.ts'
import { cachedFiles, isQuotaExceeded } from '../../device/archiveCache.ts'
import { requestCatalogue } from '../../device/archiveHost.ts'
import type { FetchedCatalogue } from '../../device/fetchCatalogue.ts'
import { removeUnlisted, writeKeptCatalogue } from '../../device/keptCatalogue.ts'

/**
 * The catalogue that will replace the kept one. A page waits three seconds for the device. If that was too
 * short, it compared its catalogue with nothing, so this compares again. Throws if the device does not
 * answer.
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
  const host = isBehind ? await requestCatalogue().catch(() => undefined) : undefined
  const latest = host?.catalogue ?? (isBehind ? kept : to)
  return believedCatalogue(kept, latest, () => cachedFiles(cache), host?.now)
}

/**
 * What the device has: its intact files, by path; the catalogue that matches them (`listed`); and the catalogue that it
 * keeps. The two differ only if the device was too full to keep the new one.
 */
export type Holdings = {
  readonly files: ReadonlySet<string>
  readonly listed: Catalogue
  readonly kept: Catalogue | undefined
}

/**
 * Keeps the catalogue in the form that matches the device, and only then removes files that it does not list.
 * @param kept the catalogue that the device has
 * @param damaged the catalogue's files that are on the device but damaged
 */
export async function keepCatalogue(
  cache: Cache,
  catalogue: Catalogue,
  kept: Catalogue | undefined,
  damaged: ReadonlySet<string>,
): Promise<Holdings> {
  const cached = await cachedFiles(cache)
  const files = new Set([...cached].filter((file) => !damaged.has(file)))
  const listed = asHeld(catalogue, kept, files)
  try {
    const isNews = !kept || listed.order !== kept.order || archiveStateOf(listed) !== archiveStateOf(kept)
    if (isNews) await writeKeptCatalogue(cache, listed)
  } catch (error) {
    if (isQuotaExceeded(error)) return { files, listed, kept }
    throw error
  }
  await removeUnlisted(cache, files, listed)
  return { files, listed, kept: listed }
}
