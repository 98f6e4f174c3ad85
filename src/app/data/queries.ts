import { notifyManager, QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import type { ArchiveFile, CatalogueIssue } from '../../archive/catalogue/catalogue.ts'
import { emptyGlossary, type Glossary } from '../../archive/names/glossary.ts'
import type { PublishedIssue } from '../../archive/publishedIssue.ts'
import type { WordsByStory } from '../../archive/words/packedWords.ts'
import { fetchCatalogue } from '../../device/fetchCatalogue.ts'
import type { FetchedCatalogue } from '../../device/fetchedCatalogue.ts'
import { fetchGlossary, fetchIssue, fetchWords } from './fetchArchive.ts'
import { late } from './patience.ts'

/** Creates a client that ignores `navigator.onLine`: the service worker answers when the network cannot. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
      },
    },
  })
}

/** The catalogue. Fails with an `ArchiveError`. */
export const catalogueQuery = queryOptions<FetchedCatalogue>({
  queryKey: ['catalogue'],
  queryFn: () => fetchCatalogue(late),
})

/** The catalogue, if the page has it already, as a component's state. It requests nothing. */
export function useKnownCatalogue(): FetchedCatalogue | undefined {
  const client = useQueryClient()
  const known = () => client.getQueryData(catalogueQuery.queryKey)
  const follow = useCallback(
    // Batched as Query's own hooks do, so that a listener never runs during a render.
    (listener: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [client],
  )
  return useSyncExternalStore(follow, known, known)
}

/**
 * One issue, by its entry in the catalogue. An id from elsewhere never becomes an address. Fails with an
 * `ArchiveError`.
 */
export function issueQuery(issue: CatalogueIssue) {
  return queryOptions<PublishedIssue>({
    queryKey: ['issue', issue.file],
    queryFn: ({ signal }) => fetchIssue(issue, signal),
  })
}

/** The words of an issue, by their file in the catalogue; none if the issue has none. Fails with an `ArchiveError`. */
export function wordsQuery(file: ArchiveFile | undefined, issue: PublishedIssue) {
  return queryOptions<WordsByStory>({
    queryKey: ['words', file?.file, issue.id],
    queryFn: ({ signal }) => (file ? fetchWords(file, issue, signal) : new Map()),
  })
}

/** The glossary, by its file in the catalogue; empty if the archive has none. Fails with an `ArchiveError`. */
export function glossaryQuery(file: ArchiveFile | undefined) {
  return queryOptions<Glossary>({
    queryKey: ['glossary', file?.file],
    queryFn: ({ signal }) => (file ? fetchGlossary(file, signal) : emptyGlossary),
  })
}
