import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Search, SearchFindings } from '../../archive/search/searchMessages.ts'
import { catalogueQuery } from '../queries.ts'
import { openSearch, searchDevice } from './searchDevice.ts'

/**
 * What a search finds, as it comes; what the search before it found until there is something. Kept for a while, so
 * that whoever comes back from a story finds the page as it was.
 * @param saved how many issues the device holds: when there are more, more is searched
 */
export function useFindings(search: Search, saved: number) {
  const { data, dataUpdatedAt } = useSuspenseQuery(catalogueQuery)
  const { issues } = data
  useEffect(() => {
    openSearch({ issues, saved })
  }, [issues, saved])
  return useQuery<SearchFindings>({
    queryKey: ['search', search, saved, dataUpdatedAt],
    queryFn: ({ client, queryKey, signal }) =>
      searchDevice({ issues, saved }, search, signal, (soFar) => client.setQueryData(queryKey, soFar)),
    placeholderData: keepPreviousData,
    enabled: search.query !== '',
    // The timer would keep the build from ending once it has rendered the page.
    gcTime: import.meta.env.SSR ? Number.POSITIVE_INFINITY : 120_000,
  })
}
