import type { QueryClient } from '@tanstack/react-query'
import { type FetchedCatalogue, fetchLatest, noteOf } from '../../device/fetchCatalogue.ts'
import { catalogueQuery } from './queries.ts'

/**
 * The host's catalogue, for a page that shows another. Undefined if none comes; if the reader should know why, the page
 * says so. Never rejects.
 */
export async function latestCatalogue(client: QueryClient): Promise<FetchedCatalogue | undefined> {
  try {
    return await fetchLatest()
  } catch (error) {
    const note = noteOf(error)
    // The reader may have accepted a new issue meanwhile.
    if (note.hostSays) client.setQueryData(catalogueQuery.queryKey, (shown) => shown && { ...shown, ...note })
    return undefined
  }
}
