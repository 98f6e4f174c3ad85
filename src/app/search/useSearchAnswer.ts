import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { emptyGlossary } from '../../archive/names/glossary.ts'
import type { Search, SearchAnswer } from '../../device/searchRequests.ts'
import { WorkerLost } from '../../device/workerClient.ts'
import { catalogueQuery, glossaryQuery } from '../data/queries.ts'
import { keepsWords, usePreferences } from '../memory/preferences.ts'
import { openSearch, type SearchedArchive, searchDevice } from './searchDevice.ts'

/** What the search must know of the device. */
export type SearchedDevice = Pick<SearchedArchive, 'held' | 'keeps'>

/**
 * The answer to a search, as it grows; until there is one, the answer to the search before. Answers are kept for a while,
 * so that a reader who comes back from a story finds the page unchanged.
 * @param device how many issues it holds (more issues mean a new search), and whether it keeps any
 */
export function useSearchAnswer(search: Search, { held, keeps }: SearchedDevice) {
  const { data, dataUpdatedAt } = useSuspenseQuery(catalogueQuery)
  const { issues, glossary } = data
  // Without the glossary, a search finds all but names by their pinyin.
  const { names } = useQuery(glossaryQuery(glossary)).data ?? emptyGlossary
  const withWords = keepsWords(usePreferences())
  const archive = useMemo(
    () => ({ issues, held, keeps, names, withWords }),
    [issues, held, keeps, names, withWords],
  )
  useEffect(() => void openSearch(archive), [archive])
  return useQuery<SearchAnswer>({
    queryKey: ['search', search, held, keeps, names.length, withWords, dataUpdatedAt],
    queryFn: ({ client, queryKey, signal }) =>
      searchDevice(archive, search, signal, (soFar) => client.setQueryData(queryKey, soFar)),
    placeholderData: keepPreviousData,
    enabled: search.query !== '',
    // The client has requested the worker's code again meanwhile.
    retry: (failures, error) => failures === 0 && error instanceof WorkerLost,
    // An issue or the table of characters may be available now. What a search found before it was stopped is no answer.
    staleTime: ({ state }) =>
      keeps && state.data?.done && !state.data.asWritten ? Number.POSITIVE_INFINITY : 0,
    // The build would wait for this timer.
    gcTime: import.meta.env.SSR ? Number.POSITIVE_INFINITY : 120_000,
  })
}
