import type { QueryClient } from '@tanstack/react-query'
import { type FetchedCatalogue, fetchLatest, isOfNewerHost } from '../../device/fetchCatalogue.ts'
import { catalogueQuery } from './queries.ts'

/**
 * The host's catalogue, for a page that shows another. Undefined if none comes; if that is because its format is later,
 * the page asks for the update. Never rejects.
 */
export async function latestCatalogue(
  client: QueryClient,
  shown: FetchedCatalogue,
): Promise<FetchedCatalogue | undefined> {
  try {
    return await (shown.later ?? fetchLatest)()
  } catch (error) {
    if (!isOfNewerHost(error)) return undefined
    // The reader may have accepted news meanwhile.
    const known = client.getQueryData(catalogueQuery.queryKey) ?? shown
    client.setQueryData(catalogueQuery.queryKey, { ...known, hostIsNewer: true })
    return undefined
  }
}
