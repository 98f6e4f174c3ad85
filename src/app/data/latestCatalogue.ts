import type { QueryClient } from '@tanstack/react-query'
import { type FetchedCatalogue, fetchAfter, isOfNewerHost } from '../../device/fetchCatalogue.ts'
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
    return await fetchAfter(shown)
  } catch (error) {
    if (isOfNewerHost(error)) client.setQueryData(catalogueQuery.queryKey, { ...shown, hostIsNewer: true })
    return undefined
  }
}
