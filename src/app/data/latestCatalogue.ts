import type { QueryClient } from '@tanstack/react-query'
import { type FetchedCatalogue, fetchLatest, noteOf } from '../../device/fetchCatalogue.ts'
import { catalogueQuery } from './queries.ts'

/**
 * The host's catalogue, for a page that shows another. Undefined if none comes; if the reader should know why, the page
 * says so. Never rejects.
 */
export async function latestCatalogue(
  client: QueryClient,
  shown: FetchedCatalogue,
): Promise<FetchedCatalogue | undefined> {
  try {
    return await (shown.later ?? fetchLatest)()
  } catch (error) {
    const note = noteOf(error)
    if (!note.hostSays) return undefined
    // The reader may have accepted a new issue meanwhile.
    const known = client.getQueryData(catalogueQuery.queryKey) ?? shown
    client.setQueryData(catalogueQuery.queryKey, { ...known, ...note })
    return undefined
  }
}
