import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { emptyGlossary } from '../../archive/names/glossary.ts'
import type { Search, SearchFindings } from '../../device/workers/searchMessages.ts'
import { WorkerLost } from '../../device/workers/workerClient.ts'
import { catalogueQuery, glossaryQuery } from '../data/queries.ts'
import { openSearch, type SearchedArchive, searchDevice } from './searchDevice.ts'

/** What the search has to know of the device. */
export type SearchedDevice = Pick<SearchedArchive, 'held' | 'keeps'>

/**
 * What a search finds, as it comes; what the search before it found until there is something. Kept for a while, so
 * that whoever comes back from a story finds the page as it was.
 * @param device how many issues it holds: when there are more, more is searched; and whether it keeps any
 */
export function useFindings(search: Search, { held, keeps }: SearchedDevice) {
  const { data, dataUpdatedAt } = useSuspenseQuery(catalogueQuery)
  const { issues, glossary } = data
  // Without it a search finds all but what is looked for by its pinyin.
  const { names } = useQuery(glossaryQuery(glossary)).data ?? emptyGlossary
  useEffect(() => {
    openSearch({ issues, held, keeps, names })
  }, [issues, held, keeps, names])
  return useQuery<SearchFindings>({
    queryKey: ['search', search, held, keeps, names.length, dataUpdatedAt],
    queryFn: ({ client, queryKey, signal }) =>
      searchDevice({ issues, held, keeps, names }, search, signal, (soFar) =>
        client.setQueryData(queryKey, soFar),
      ),
    placeholderData: keepPreviousData,
    enabled: search.query !== '',
    // Its code has been asked for anew meanwhile.
    retry: (failures, error) => failures === 0 && error instanceof WorkerLost,
    // What could not be fetched may be by now, and what a search had found when it was stopped is no answer.
    staleTime: ({ state }) => (keeps && state.data?.done ? Number.POSITIVE_INFINITY : 0),
    // A build would wait for it, to forget what it never found.
    gcTime: import.meta.env.SSR ? Number.POSITIVE_INFINITY : 120_000,
  })
}
